import { describe, expect, it } from 'vitest';
import { newsArticle, page, snapshotOf } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { routes } from './routes.ts';

const asOf = '2026-11-24T09:00:00.000Z';

function build(content: Parameters<typeof snapshotOf>[0]) {
  return routes({
    snapshot: snapshotOf(content),
    facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
    asOf,
  });
}

const error = (code: string, params: object) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('addresses', () => {
  it('refuses two documents of one type with one slug', () => {
    const articles = [newsArticle('a', { slug: 's' }), newsArticle('b', { slug: 's', title: 'Pili' })];
    expect(() => build({ sw: { newsArticle: articles } })).toThrow(
      error('address-taken', { url: '/habari/s', document: 'b', title: 'Pili', field: 'slug', locale: 'sw' }),
    );
  });

  it('refuses a page that wants the address of a section, even an empty one', () => {
    expect(() => build({ sw: { page: [page('p', { slug: 'zabuni' })] } })).toThrow(
      error('address-reserved', { url: '/zabuni', document: 'p', field: 'slug' }),
    );
    expect(() => build({ en: { page: [page('p', { slug: 'tenders' })] } })).toThrow(
      error('address-reserved', { url: '/en/tenders', locale: 'en' }),
    );
  });

  it('lets a page below another have any slug', () => {
    const pages = [page('sisi'), page('p', { slug: 'zabuni', parent: 'sisi' })];
    expect(build({ sw: { page: pages } }).pages.some(({ file }) => file === 'sisi/zabuni.html')).toBe(true);
  });

  it('refuses pages that lie below each other', () => {
    const pages = [page('a', { parent: 'b' }), page('b', { parent: 'a' })];
    expect(() => build({ sw: { page: pages } })).toThrow(error('page-circular', { tenant: 'afya' }));
  });

  it('says it in both languages', () => {
    expect(() => build({ sw: { page: [page('p', { slug: 'en' })] } })).toThrow(
      /anwani \/en[\s\S]*address \/en/,
    );
  });
});
