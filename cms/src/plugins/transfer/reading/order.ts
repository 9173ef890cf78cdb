import type { Item } from './item';

/** What others name comes before them: a page above its children, a document before its translations. */
export function inOrder(items: Item[]): Item[] {
  const bySource = new Map(items.map((item) => [item.source, item]));
  const ordered = new Set<Item>();
  const visit = (item: Item, path: Set<Item>) => {
    if (ordered.has(item) || path.has(item)) return;
    path.add(item);
    for (const name of [item.translationOf, item.parent]) {
      const before = name ? bySource.get(name) : undefined;
      if (before) visit(before, path);
    }
    ordered.add(item);
  };
  for (const item of items) visit(item, new Set());
  return [...ordered];
}
