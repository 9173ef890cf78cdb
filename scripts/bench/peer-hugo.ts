import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import type { RenderInput } from '../../templates/src/contract.ts';
import type { Figures } from './report.ts';

type Linked = { url: string; title: string; summary: string; date: string };

/** Hugo's version, or null where it is not installed. */
export function hugoVersion(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (stdout.match(/v[\d.]+/)?.[0] ?? 'unknown') : null;
}

/** As many pages with the same texts and links, from Go templates with the same parts as ours. */
export function hugoBuild(inputs: string, work: string): Figures {
  const site = join(work, 'hugo');
  rmSync(site, { recursive: true, force: true });
  cpSync(join(ROOT, 'scripts/bench/hugo'), site, { recursive: true });
  const pages = writeContent(inputs, site);
  const start = performance.now();
  const { status, stderr } = spawnSync('hugo', ['--quiet', '--source', site], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - start) / 1000;
  const figures = {
    pages,
    seconds,
    pages_per_second: pages / seconds,
    bytes_per_page: meanSize(join(site, 'public')),
  };
  rmSync(site, { recursive: true, force: true });
  return figures;
}

function writeContent(inputs: string, site: string): number {
  let pages = 0;
  mkdirSync(join(site, 'data/sites'), { recursive: true });
  for (const file of readdirSync(inputs)) {
    const tenant = file.replace('.json', '');
    const all = JSON.parse(readFileSync(join(inputs, file), 'utf8')) as RenderInput[];
    for (const input of all)
      writeFileSync(join(site, 'data/sites', `${key(input)}.json`), JSON.stringify(input.site));
    mkdirSync(join(site, 'content', tenant), { recursive: true });
    all.forEach((input, n) => {
      const { title, description, url, trail } = input.page;
      const links = linksIn(input.page);
      const facts = factsIn(input.page);
      const alternates = Object.entries(input.page.alternates).map(([locale, to]) => ({ locale, url: to }));
      const own = { url: `/${tenant}${url}.html`, site: key(input) };
      const front = { title, description, ...own, trail, links, facts, alternates };
      writeFileSync(
        join(site, 'content', tenant, `${n}.html`),
        `${JSON.stringify(front)}\n${paragraphs(input.page)}`,
      );
    });
    pages += all.length;
  }
  return pages;
}

const key = ({ site }: RenderInput) => `${site.code}_${site.locale}`.replaceAll('-', '_');

/** Every document that a page shows in a list. */
function linksIn(value: unknown): Linked[] {
  if (Array.isArray(value)) return value.flatMap(linksIn);
  if (typeof value !== 'object' || value === null) return [];
  const { url, title, label, summary, date } = value as Record<string, string | undefined>;
  const own =
    url && (title ?? label)
      ? [{ url, title: title ?? label ?? '', summary: summary ?? '', date: date ?? '' }]
      : [];
  return [...own, ...Object.values(value).flatMap(linksIn)];
}

/** The short facts of the document that a page shows. */
function factsIn(page: RenderInput['page']): { term: string; value: string }[] {
  const document = page.template === 'detail' ? page.document : {};
  const short = Object.entries(document).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return short.map(([term, value]) => ({ term, value: String(value) }));
}

/** The running text of a page. */
function paragraphs(value: unknown): string {
  if (Array.isArray(value)) return value.map(paragraphs).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { text } = value as { text?: unknown };
  const own =
    typeof text === 'string' ? `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>\n` : '';
  return own + Object.values(value).map(paragraphs).join('');
}

function meanSize(folder: string): number {
  const files = globSync('**/*.html', { cwd: folder });
  const sample = files.filter((_, index) => index % 50 === 0);
  return sample.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / sample.length;
}
