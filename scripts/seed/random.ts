import { hash } from 'node:crypto';

const SPACE = 16 ** 12;

/** A number from 0 up to 1 that is always the same for the same key. */
function fraction(key: string): number {
  return Number.parseInt(hash('sha1', key).slice(0, 12), 16) / SPACE;
}

/** A whole number from `low` to `high`, both included, that only depends on the key. */
export function integer(key: string, low: number, high: number): number {
  return low + Math.floor(fraction(key) * (high - low + 1));
}

/** One item of the list, chosen by the key. */
export function pick<Item>(key: string, list: readonly Item[]): Item {
  const item = list[integer(key, 0, list.length - 1)];
  if (item === undefined) throw new RangeError(`Nothing to pick for ${key}`);
  return item;
}

/** The list in an order that only depends on the key. */
export function shuffle<Item>(key: string, list: readonly Item[]): Item[] {
  const weighed = list.map((item, index) => ({ item, weight: fraction(`${key}:${index}`) }));
  return weighed.sort((a, b) => a.weight - b.weight).map(({ item }) => item);
}

/** A document id of Strapi's form; `seed` at its start tells the seed's own documents from all others. */
export function documentId(key: string): string {
  return `seed${BigInt(`0x${hash('sha256', key)}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-20)}`;
}
