import { TovutiError } from '@tovuti/core';
import type { LocaleContent } from './locale-content.ts';
import { reservedSegments } from './paths.ts';

type Owner = { title: string; documentId: string };

/**
 * Makes sure that no two documents want the same address and that no page takes one that the site needs itself.
 * @throws TovutiError `address-taken` or `address-reserved`, which name the document and its field `slug`.
 */
export function refuseCollisions(tenant: string, own: LocaleContent) {
  const { locale } = own;
  const owners = new Map<string, Owner>();
  const claim = (url: string, owner: Owner) => {
    const other = owners.get(url);
    if (other)
      throw new TovutiError('address-taken', {
        tenant,
        url,
        locale,
        title: owner.title,
        document: owner.documentId,
        other: other.title,
        field: 'slug',
      });
    owners.set(url, owner);
  };
  for (const { entries } of [...own.sections, ...own.withdrawn.sections])
    for (const { item, documentId } of entries) claim(item.url, { title: item.title, documentId });

  const reserved = reservedSegments(locale);
  for (const { page, item, ancestors } of [...own.pages, ...own.withdrawn.pages]) {
    if (ancestors.length === 0 && reserved.has(page.slug))
      throw new TovutiError('address-reserved', {
        tenant,
        url: item.url,
        locale,
        title: page.title,
        document: page.documentId,
        field: 'slug',
      });
    claim(item.url, { title: page.title, documentId: page.documentId });
  }
}
