import { createHash } from 'node:crypto';
import type { Item } from './item';

export type Said = Omit<Item, 'fingerprint'>;

export const withFingerprints = (items: Said[], bases: string[]): Item[] =>
  items.map((item) => ({ ...item, fingerprint: fingerprint(item, bases) }));

/**
 * What a source says of a thing, in one hash: the same thing said again has the same, also where its site moved to another
 * domain and its own addresses and keys were written anew.
 * @param bases addresses of the old site, which do not count
 */
export function fingerprint(item: Said, bases: string[]): string {
  const { source: _source, keys: _keys, parent: _parent, translationOf, menu, ...said } = item;
  const links = menu?.links.map(({ label, url }) => [label, url]);
  const text = JSON.stringify([said, translationOf !== undefined, menu?.place, links]);
  const hosts = new Set(
    bases.filter((base) => URL.canParse(base)).map((base) => new URL(base).host.replace(/^www\./, '')),
  );
  const plain = [...hosts].reduce((rest, host) => rest.replaceAll(addressesOf(host), ''), text);
  return createHash('sha256').update(plain).digest('hex');
}

const addressesOf = (host: string) =>
  new RegExp(`(https?:)?//(www\\.)?${host.replace(/[^\w-]/g, '\\$&')}(?![\\w.-])`, 'gi');
