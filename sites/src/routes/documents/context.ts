import type { Locale } from '@tovuti/templates/contract';
import type { Content } from '../../snapshot/types.ts';
import type { Clock } from '../clock.ts';

/** What turning a document into props may look at. */
export type Context = { locale: Locale; content: Content; clock: Clock };

type Sortable = { documentId: string };

/** Orders by the given keys in turn; the document's id decides between equals, so that the order never wavers. */
export function sortBy<T extends Sortable>(list: T[], ...keys: ((item: T) => string | number)[]): T[] {
  return list.toSorted((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x < y ? -1 : 1;
    }
    return a.documentId < b.documentId ? -1 : 1;
  });
}

/** Orders the other way round: latest first. */
export function latestFirst<T extends Sortable>(list: T[], key: (item: T) => string): T[] {
  return list.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? 1 : -1;
    return a.documentId < b.documentId ? -1 : 1;
  });
}
