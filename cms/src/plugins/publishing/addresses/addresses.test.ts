import { describe, expect, it } from 'vitest';
import { leaving, leftBehind } from './moves';
import { type PageRow, treeAddresses } from './page-addresses';

const page = (documentId: string, parent: string | null = null, own: Partial<PageRow> = {}): PageRow => ({
  ...{ documentId, locale: 'sw', slug: documentId, title: documentId },
  parent: parent ? { documentId: parent } : null,
  ...own,
});
const urls = (rows: PageRow[]) => treeAddresses(rows).map(({ address }) => address);

describe('the tree of pages', () => {
  it('has a page below its parents, in each language', () => {
    const rows = [page('sera'), page('faragha', 'sera'), page('data', 'faragha')];
    expect(urls(rows)).toEqual(['/sera', '/sera/faragha', '/sera/faragha/data']);
    const english = [
      page('sera', null, { locale: 'en', slug: 'policies' }),
      page('data', 'sera', { locale: 'en' }),
    ];
    expect(urls(english)).toEqual(['/en/policies', '/en/policies/data']);
  });

  it('counts a parent that is not published in the language as none', () => {
    expect(urls([page('faragha', 'sera'), page('sera', null, { locale: 'en' })])).toEqual([
      '/faragha',
      '/en/sera',
    ]);
  });

  it('comes to an end where pages lie below each other', () => {
    expect(urls([page('a', 'b'), page('b', 'a')])).toHaveLength(2);
  });
});

describe('a change of what is published', () => {
  const before = treeAddresses([page('sera'), page('faragha', 'sera'), page('ramani')]);

  it('leaves an address behind for each page that moved with its parent', () => {
    const after = treeAddresses([
      page('sera', null, { slug: 'miongozo' }),
      page('faragha', 'sera'),
      page('ramani'),
    ]);
    expect(leftBehind(before, after).map(({ address }) => address)).toEqual(['/sera', '/sera/faragha']);
    expect(leaving(before, after)).toEqual([]);
  });

  it('tells what left from what only moved up', () => {
    const after = treeAddresses([page('faragha', 'sera'), page('ramani')]);
    expect(leaving(before, after).map(({ address }) => address)).toEqual(['/sera']);
    expect(leftBehind(before, after).map(({ address }) => address)).toEqual(['/sera/faragha']);
  });
});
