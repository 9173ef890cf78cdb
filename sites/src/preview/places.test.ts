import { expect, it } from 'vitest';
import { faq, newsArticle, page, snapshotOf } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { placesOf } from './places.ts';

const menu = { documentId: 'm', place: 'main' as const, items: [{ label: 'Habari', url: '/habari' }] };
const link = { documentId: 'q', title: 'Ajira', url: 'https://ajira.go.tz', order: 1 };
const snapshot = snapshotOf({
  sw: {
    newsArticle: [newsArticle('n')],
    page: [page('p'), page('c', { parent: 'p' })],
    faq: [faq('f')],
    menu: [menu],
    quickLink: [link],
    relatedSite: [{ ...link, documentId: 'r' }],
  },
  en: { newsArticle: [newsArticle('n')] },
});
const facts = { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null };
const input = { snapshot, facts, asOf: '2026-11-25T00:00:00.000Z' };

it.each([
  ['newsArticle', 'n', { sw: '/habari/n', en: '/en/news/n' }],
  ['page', 'c', { sw: '/p/c' }],
  ['menu', 'm', { sw: '/' }],
  ['quickLink', 'q', { sw: '/' }],
  ['relatedSite', 'r', { sw: '/viungo' }],
  ['institutionProfile', 'profile', { sw: '/kuhusu', en: '/en/about' }],
  ['newsArticle', 'x', {}],
  ['event', 'n', {}],
] as const)('%s %s shows at %j', (type, documentId, places) => {
  expect(placesOf(input, { type, documentId })).toEqual(places);
});

it('a question shows on a page of its own', () => {
  expect(Object.keys(placesOf(input, { type: 'faq', documentId: 'f' }))).toEqual(['sw']);
});
