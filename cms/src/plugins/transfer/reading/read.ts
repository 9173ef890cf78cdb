import { readFileSync } from 'node:fs';
import type { Column } from './columns';
import { readCsv } from './csv';
import { decodeText } from './decode';
import { readFeed } from './feed';
import type { Item, Reading } from './item';
import { readWordpress } from './wordpress';

export type Order = {
  kind: 'wordpress' | 'feed' | 'csv';
  path: string;
  locale: Item['locale'];
  /** The type and its columns, for CSV. */
  type?: string;
  columns?: Column[];
};

/** @throws TovutiError that says what is wrong with the file */
export function read({ kind, path, locale, type = '', columns = [] }: Order): Reading {
  // No database of ours keeps the sign of zero, and neither XML nor a sheet has a use for it.
  const text = decodeText(readFileSync(path)).replaceAll('\0', '');
  if (kind === 'wordpress') return readWordpress(text, locale);
  if (kind === 'feed') return readFeed(text, locale);
  return readCsv(text, { type, locale, columns });
}
