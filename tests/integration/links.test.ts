import { describe, expect, inject, it } from 'vitest';
import { visit } from '../support/site.ts';

const world = inject('world');

function linksIn(html: string): string[] {
  const single = [...html.matchAll(/(?:href|src)="(\/[^"#?]*)/g)].map(([, link = '']) => link);
  const sizes = [...html.matchAll(/srcset="([^"]*)/g)].flatMap(([, list = '']) => list.split(', '));
  return [...single, ...sizes.map((size) => size.replace(/ .*/, ''))];
}

/** Follows every link and picture of a site from its home page; returns the pages seen and the links that lead nowhere. */
async function crawl(code: string) {
  const seen = new Set(['/']);
  const dead: string[] = [];
  let pages = 0;
  const queue = [{ path: '/', from: '' }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { status, headers, text } = await visit(world, code, next.path);
    if (status !== 200) dead.push(`${next.from} -> ${next.path} (${status})`);
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    pages++;
    for (const link of linksIn(text)) {
      if (seen.has(link)) continue;
      seen.add(link);
      queue.push({ path: link, from: next.path });
    }
  }
  return { pages, dead };
}

describe('every link of a site leads somewhere', () => {
  it.each([...world.tenants, 'portal'])('%s', async (code) => {
    const { pages, dead } = await crawl(code);
    expect(dead).toEqual([]);
    expect(pages).toBeGreaterThan(code === 'portal' ? 20 : 120);
  });
});
