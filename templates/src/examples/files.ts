import type { File } from '../contract.ts';

/** A PDF file with this name. */
export function pdf(name: string): File {
  return { url: '/media/waraka.pdf', name, type: 'PDF', bytes: 1_468_006 };
}

/** The first of examples, which are never none. */
export function take<Item>(items: Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('an example has no items');
  return first;
}
