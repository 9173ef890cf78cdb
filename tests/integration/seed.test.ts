import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { accountOf, signIn } from '../support/admin-api.ts';
import { visit } from '../support/site.ts';

const world = inject('world');

describe('the demonstration content', () => {
  it.each([
    'afya',
    'arusha-cc',
    'mnh',
    'udsm',
  ])('%s has documents, images and real PDF files in both languages', async (code) => {
    const index = await visit(world, code, '/ramani-ya-tovuti');
    const english = await visit(world, code, '/en/sitemap');
    for (const page of [index, english]) expect(page.text.match(/<li/g)?.length).toBeGreaterThan(60);

    const publication = index.text.match(/href="(\/machapisho\/(?!aina)[^"]+)"/)?.[1] as string;
    const { text } = await visit(world, code, publication);
    const pdf = text.match(/href="(\/media\/[^"]+\.pdf)"/)?.[1] as string;
    expect((await visit(world, code, pdf)).text.startsWith('%PDF-')).toBe(true);
  });

  it('opens in the admin as ordinary documents that can be saved and published', async () => {
    const publisher = await signIn(world, accountOf(world, 'publisher', 'afya'));
    for (const type of ['news-article', 'tender', 'service', 'page', 'menu']) {
      const uid = `api::${type}.${type}`;
      const list = await publisher('GET', `${uid}?pageSize=1`);
      const [first] = list.body.results as { documentId: string }[];
      const open = await publisher('GET', `${uid}/${first?.documentId}`);
      expect([type, open.status]).toEqual([type, 200]);
      const published = await publisher('POST', `${uid}/${first?.documentId}/actions/publish`, {});
      expect([type, published.status, published.body.error?.message]).toEqual([type, 200, undefined]);
    }
  });

  it('has its accounts in a file for the owner only', () => {
    const file = join(world.dataDir, 'accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const accounts = JSON.parse(readFileSync(file, 'utf8')) as { role: string; tenant: string | null }[];
    const roles = (tenant: string | null) =>
      accounts.filter((entry) => entry.tenant === tenant).map(({ role }) => role);
    expect(roles(null)).toEqual(['platform-administrator']);
    for (const tenant of ['afya', 'arusha-cc'])
      expect(roles(tenant)).toEqual(['author', 'publisher', 'institution-administrator']);
  });
});
