import { inWords } from '../calendar.ts';
import pdfWords from '../content/pdf.json' with { type: 'json' };
import { publicationFile } from '../documents/reading.ts';
import { integer } from '../random.ts';
import type { Asset, SeedDocument, Tenant } from '../types.ts';
import { makePdf } from './pdf.ts';
import type { Picture } from './pictures.ts';

export { type Picture, readPictures } from './pictures.ts';

/** The files of one tenant: PDFs of its own, and those pictures that demonstration content was given. */
export async function makeAssets(
  pictures: Picture[],
  tenant: Tenant,
  documents: SeedDocument[],
  date: string,
): Promise<Asset[]> {
  const files = await Promise.all(pdfTexts(documents).map((text) => pdf(tenant, date, text)));
  return [...pictures.map((picture) => pictureAsset(tenant, picture)), ...files];
}

function pictureAsset({ code }: Tenant, { key, ext, ...picture }: Picture): Asset {
  const file = `${code}-${key}${ext}`;
  return { key, name: file, file, ext, ...picture };
}

type PdfIdea = { key: string; title: string; paragraph: string };

function pdfTexts(documents: SeedDocument[]): PdfIdea[] {
  const publications = documents
    .filter(({ type }) => type === 'api::publication.publication')
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
