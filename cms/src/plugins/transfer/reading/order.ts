import type { Item } from './item';

/** Pages that deep, or redirects that lead on so often, there are none. */
const LONGEST = 100;

/** What others name comes before them: a page above its children, a document before its translations. */
export function inOrder(items: Item[]): Item[] {
  const needs = needsOf(items);
  const ordered = new Set<Item>();
  for (const item of items) for (const one of [...needs(item), item]) ordered.add(one);
  return [...ordered];
}

/**
 * What must be there before an item can be, from the first on: the pages above it, the document that it translates, and of
 * a redirect those that it leads on to.
 */
export function needsOf(items: Item[]): (item: Item) => Item[] {
  const bySource = new Map(items.map((item) => [item.source, item]));
  const redirects = new Map<unknown, [number, Item]>();
  const places = new Map(items.map((item, index) => [item, index]));
  for (const [index, item] of items.entries()) {
    if (item.type === 'redirect') redirects.set(pathOf(item.fields?.from), [index, item]);
  }
  const nextOf = (item: Item, before: number): (Item | undefined)[] => {
    const [index = before, redirect] = redirects.get(pathOf(item.fields?.to)) ?? [];
    const isEarlier = item.type === 'redirect' && index < before;
    return [
      ...[item.translationOf, item.parent].map((name) => (name && bySource.get(name)) || undefined),
      isEarlier ? redirect : undefined,
    ];
  };
  return (item) => {
    const found = new Set<Item>();
    const path = new Set<Item>([item]);
    const visit = (one: Item) => {
      for (const next of nextOf(one, places.get(item) ?? 0)) {
        if (!next || path.has(next) || path.size > LONGEST) continue;
        path.add(next);
        visit(next);
        found.add(next);
      }
    };
    visit(item);
    return [...found];
  };
}

const pathOf = (address: unknown) => (String(address ?? '').split(/[?#]/)[0] ?? '').replace(/(?<=.)\/$/, '');
