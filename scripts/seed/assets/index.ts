import { inWords } from '../calendar.ts';
import pdfWords from '../content/pdf.json' with { type: 'json' };
import pictures from '../content/pictures.json' with { type: 'json' };
import { PICTURES, picture, portrait } from '../documents/media.ts';
import { MOST_LEADERS } from '../documents/people.ts';
import { PUBLICATION_FILES, publicationFile } from '../documents/reading.ts';
import { integer, pick, shuffle } from '../random.ts';
import type { Asset, SeedDocument, Tenant } from '../types.ts';
import { HEIGHT, WIDTH } from './motifs.ts';
import { makePdf } from './pdf.ts';
import type { Pool } from './pool.ts';

export { makePool, type Pool } from './pool.ts';

/** The files of one tenant: pictures, portraits and a logo from the pool, and PDFs of its own. */
export async function makeAssets(
  pool: Pool,
  tenant: Tenant,
  documents: SeedDocument[],
  date: string,
): Promise<Asset[]> {
  const files = await Promise.all(pdfTexts(documents).map((text) => pdf(tenant, date, text)));
  return [...pictureAssets(pool, tenant), ...portraitAssets(pool, tenant), logo(pool, tenant), ...files];
}

function pictureAssets(pool: Pool, tenant: Tenant): Asset[] {
  const chosen = shuffle(`${tenant.code}:pictures`, pool[tenant.theme].pictures).slice(0, PICTURES);
  return chosen.map(({ motif, bytes }, n) => {
    const alt = pictures.motifs[motif as keyof typeof pictures.motifs];
    return image(tenant, picture(n), bytes, [WIDTH, HEIGHT], alt);
  });
}

function portraitAssets(pool: Pool, tenant: Tenant): Asset[] {
  const chosen = shuffle(`${tenant.code}:portraits`, pool[tenant.theme].portraits).slice(0, MOST_LEADERS);
  return chosen.map((bytes, n) => image(tenant, portrait(n), bytes, [320, 400], pictures.portrait));
}

function logo(pool: Pool, tenant: Tenant): Asset {
  const bytes = pick(`${tenant.code}:logo`, pool[tenant.theme].logos);
  return image(tenant, 'logo', bytes, [200, 200], pictures.logo);
}

function image(
  tenant: Tenant,
  key: string,
  bytes: Uint8Array,
  [width, height]: [number, number],
  alt: string[],
): Asset {
  const name = `${tenant.code}-${key}`;
  return {
    key,
    name: `${name}.webp`,
    file: `${name}.webp`,
    ext: '.webp',
    mime: 'image/webp',
    bytes,
    width,
    height,
    alt: alt.join(' / '),
  };
}

type PdfIdea = { key: string; title: string; paragraph: string };

function pdfTexts(documents: SeedDocument[]): PdfIdea[] {
  const publications = documents
    .filter(({ type }) => type === 'api::publication.publication')
    .slice(0, PUBLICATION_FILES)
    .map(({ sw }, n) => ({
      key: publicationFile(n),
      title: String(sw.title),
      paragraph: String(sw.summary),
    }));
  const { notice, tender } = pdfWords.files;
  return [...publications, { key: 'notice', ...notice }, { key: 'tender', ...tender }];
}

async function pdf(tenant: Tenant, date: string, { key, title, paragraph }: PdfIdea): Promise<Asset> {
  const fill = (text: string) =>
    text
      .replaceAll('{name}', tenant.name.sw)
      .replaceAll('{domain}', tenant.domain)
      .replaceAll('{date}', inWords(date, 'sw'));
  const { purpose, content, contact } = pdfWords;
  const chapters = [{ ...purpose, paragraphs: [paragraph, ...purpose.paragraphs] }, content, contact];
  const bytes = await makePdf({
    institution: tenant.name.sw,
    title,
    subtitle: fill(pdfWords.subtitle),
    footer: pdfWords.footer,
    date,
    chapters: chapters
      .slice(0, integer(`${tenant.code}:${key}:pages`, 2, 3))
      .map(({ heading, paragraphs }) => ({ heading, paragraphs: paragraphs.map(fill) })),
  });
  const file = `${tenant.code}-${key}.pdf`;
  return {
    key,
    name: `${title}.pdf`,
    file,
    ext: '.pdf',
    mime: 'application/pdf',
    bytes,
    width: null,
    height: null,
    alt: null,
  };
}
