import { dayOf } from '../../../platform/day';
import { type Block, type List, tableText, wordsOf } from '../../../platform/rich-text/blocks';
import { cut } from '../../../platform/rich-text/plain-text';
import type { Stored } from '../files/upload-file';
import type { Item, Note } from '../reading/item';
import type { Placed } from './place-files';
import table from './targets.json';

/** Which field of a type takes which part of an old site's post. */
type Target = Partial<
  Record<'day' | 'moment' | 'year' | 'text' | 'blocks' | 'image' | 'files' | 'summary', string>
>;
const targets: Record<string, Target> = table;

const TITLE = 200;
const SUMMARY = 400;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Their dates are not those of the post: people must look. */
const DATED = new Set(['event', 'tender']);

type Composed = { data: Record<string, unknown>; notes: Note[] };

/** A document's fields from what a source says. */
export function compose(item: Item, placed: Placed, image: Stored | null, enclosed: Stored[]): Composed {
  const target = targets[item.type] ?? {};
  const notes: Note[] = [];
  const files = [...new Map([...enclosed, ...placed.files].map((file) => [file.id, file.id])).values()];
  const words = textOf(placed.pieces);
  const set = (field: string | undefined, value: unknown) => (field ? { [field]: value } : {});
  const summary = item.summary || (target.text || target.blocks ? '' : words);
  if (!item.title) notes.push({ code: 'title-missing', source: item.path ?? item.source });
  if (item.title.length > TITLE) notes.push({ code: 'title-cut', title: item.title });
  const fits = summary.length <= SUMMARY && (words === '' || words === summary);
  if (!fits && !target.text && !target.blocks) notes.push({ code: 'text-cut', title: item.title });
  if (DATED.has(item.type)) notes.push({ code: 'check-dates', title: item.title });
  const data = {
    title: cut(item.title || item.slug || '?', TITLE),
    slug: item.slug && SLUG.test(item.slug) && item.slug.length <= 120 ? item.slug : null,
    ...set(target.summary, summary ? cut(summary, SUMMARY) : null),
    ...(item.moment ? set(target.day, dayOf(item.moment)) : {}),
    ...(item.moment ? set(target.moment, item.moment) : {}),
    ...(item.moment ? set(target.year, Number(dayOf(item.moment).slice(0, 4))) : {}),
    ...set(target.text, placed.pieces),
    ...set(target.blocks, placed.pieces.length ? [{ __component: 'block.text', body: placed.pieces }] : []),
    ...(image ? set(target.image, image.id) : {}),
    ...set(target.files, files),
  };
  return { data, notes };
}

const textOf = (pieces: Block[]): string => pieces.map(plainOf).join(' ').replace(/\s+/g, ' ').trim();

function plainOf(piece: Block | List['children'][number]): string {
  if (piece.type === 'table') return tableText(piece);
  if (piece.type === 'list') return piece.children.map(plainOf).join(' ');
  return piece.type === 'image' ? '' : wordsOf(piece.children);
}
