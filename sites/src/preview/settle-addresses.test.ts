import { expect, it } from 'vitest';
import type { RawContent } from '../snapshot/assemble.ts';
import { CONTENT_TYPES } from '../snapshot/queries/queries.ts';
import { newsArticle, page, profile } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { settleAddresses } from './settle-addresses.ts';

const facts = {
  tenant: 'afya',
  facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
};

const rawPage = (id: string, slug: string, parent?: string) => ({
  ...page(id, { slug }),
  parent: parent ? { documentId: parent } : null,
  blocks: [],
});

function settle(own: object) {
  const empty = () => Object.fromEntries(CONTENT_TYPES.map((type) => [type, []]));
  const sw = Object.entries({ institutionProfile: [{ ...profile, values: null }], ...own }).map(
    ([type, documents]) => [type, documents.map((document: object) => ({ tenant: 'afya', ...document }))],
  );
  const content = {
    documents: { sw: { ...empty(), ...Object.fromEntries(sw) }, en: empty() },
    addresses: { redirects: [], retirements: [], formerAddresses: [] },
  } as unknown as RawContent;
  return settleAddresses(content, { ...facts, asOf: '2026-11-24T09:00:00.000Z' });
}

it('leaves out whatever wants an address that it cannot have, and says which field to mend', () => {
  const settled = settle({
    page: [rawPage('p', 'zabuni')],
    newsArticle: [newsArticle('a', { slug: 's' }), newsArticle('b', { slug: 's' })],
  });
  expect(settled.unfinished).toEqual([
    { type: 'newsArticle', documentId: 'b', locale: 'sw', fields: ['slug'] },
    { type: 'page', documentId: 'p', locale: 'sw', fields: ['slug'] },
  ]);
  expect(settled.routes.pages.map(({ file }) => file)).toContain('habari/s.html');
});

it('does not hide what is wrong otherwise', () => {
  const circle = [rawPage('a', 'a', 'b'), rawPage('b', 'b', 'a')];
  expect(() => settle({ page: circle })).toThrow(expect.objectContaining({ code: 'page-circular' }));
});
