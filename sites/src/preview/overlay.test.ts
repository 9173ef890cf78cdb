import { expect, it } from 'vitest';
import type { RawContent } from '../snapshot/assemble.ts';
import { CONTENT_TYPES } from '../snapshot/queries/queries.ts';
import type { RawDocument } from '../snapshot/read-type.ts';
import { fieldsToMend, overlay } from './overlay.ts';

const news = (documentId: string, title: string, own: object = {}): RawDocument => ({
  tenant: 'afya',
  documentId,
  title,
  slug: documentId,
  date: '2026-11-01',
  ...own,
});

function published(...newsArticle: RawDocument[]): RawContent {
  const empty = () => Object.fromEntries(CONTENT_TYPES.map((type) => [type, []]));
  return {
    documents: { sw: { ...empty(), newsArticle }, en: empty() } as unknown as RawContent['documents'],
    addresses: { redirects: [], retirements: [], formerAddresses: [] },
  };
}

const NOW = '2026-11-24T09:00:00.000Z';

const titles = ({ content }: ReturnType<typeof overlay>) =>
  content.documents.sw.newsArticle.map(({ title }) => title);

it('puts a draft in the place of its published form, a new one beside', () => {
  const drafts = { sw: { newsArticle: [news('b', 'B mpya'), news('c', 'C mpya')] }, en: {} };
  const laid = overlay(
    published(news('a', 'A'), news('b', 'B', { publishedAt: '2026-11-02T00:00:00.000Z' })),
    drafts,
    NOW,
  );
  expect(titles(laid)).toEqual(['A', 'B mpya', 'C mpya']);
  const moments = laid.content.documents.sw.newsArticle.map(({ publishedAt }) => publishedAt);
  expect(moments).toEqual([undefined, '2026-11-02T00:00:00.000Z', NOW]);
  expect(laid.unfinished).toEqual([]);
});

it('leaves the published form of an unfinished draft, and says what is missing', () => {
  const drafts = {
    sw: { newsArticle: [news('a', '', { date: null }), news('z', 'Z', { date: null })] },
    en: {},
  };
  const laid = overlay(published(news('a', 'A')), drafts, NOW);
  expect(titles(laid)).toEqual(['A']);
  expect(laid.unfinished).toEqual([
    { type: 'newsArticle', documentId: 'a', locale: 'sw', fields: ['title', 'date'] },
    { type: 'newsArticle', documentId: 'z', locale: 'sw', fields: ['date'] },
  ]);
});

it('leaves out what is published and cannot be shown', () => {
  expect(titles(overlay(published(news('a', 'A', { date: 'jana' })), { sw: {}, en: {} }, NOW))).toEqual([]);
});

it('names a field once, however much of it is wrong', () => {
  const service = { ...news('s', 'Huduma'), fees: [{ label: '', amount: -1 }, { label: '' }] };
  expect(fieldsToMend('service', service)).toEqual(['fees']);
});
