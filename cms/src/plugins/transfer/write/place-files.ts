import {
  type Block,
  EMPTY,
  type Inline,
  type Link,
  type List,
  type Piece,
  type Table,
} from '../../../platform/rich-text/blocks';
import { pictureOf } from '../archive/content';
import { isOldFile, wholeAddress } from '../files/old-address';
import { storeFile } from '../files/store-file';
import type { Stored } from '../files/upload-file';
import { addNotes } from '../jobs/report';
import type { Work } from '../jobs/work';

export type Placed = {
  pieces: Block[];
  /** Documents that the text links to, once each. */
  files: Stored[];
  /** All that it names, pictures too. */
  stored: Stored[];
};

/** Pictures and linked files become the institution's own; what cannot be had leaves its words, and the report a note. */
export async function placeFiles(work: Work, pieces: Piece[], title: string): Promise<Placed> {
  const files: Files = new Map();
  const placed: Placed['pieces'] = [];
  for (const piece of pieces) placed.push(...(await place(work, piece, title, files)));
  const stored = [...files.values()];
  return { pieces: placed, stored, files: stored.filter(({ mime }) => !mime.startsWith('image/')) };
}

type Files = Map<number, Stored>;

async function place(work: Work, piece: Piece, title: string, files: Files): Promise<Block[]> {
  if (piece.type === 'image') return [piece];
  if (piece.type === 'picture') {
    const stored = await storeFile(work, { url: piece.src, alternativeText: piece.alternativeText }, title);
    if (stored) files.set(stored.id, stored);
    return stored ? [pictureBlock(stored, piece.alternativeText)] : [];
  }
  if (piece.type === 'list') return [await placeList(work, piece, title, files)];
  if (piece.type === 'table') return [await placeTable(work, piece, title, files)];
  return [{ ...piece, children: await placeLinks(work, piece.children, title, files) }];
}

async function placeList(work: Work, list: List, title: string, files: Files): Promise<List> {
  const children: List['children'] = [];
  for (const child of list.children) {
    if (child.type === 'list') children.push(await placeList(work, child, title, files));
    else children.push({ ...child, children: await placeLinks(work, child.children, title, files) });
  }
  return { ...list, children };
}

async function placeTable(work: Work, table: Table, title: string, files: Files): Promise<Table> {
  const rows: Table['children'] = [];
  for (const row of table.children) {
    const cells: typeof row.children = [];
    for (const cell of row.children)
      cells.push({ ...cell, children: await placeLinks(work, cell.children, title, files) });
    rows.push({ ...row, children: cells });
  }
  return { ...table, children: rows };
}

async function placeLinks(work: Work, parts: Inline[], title: string, files: Files): Promise<Inline[]> {
  const placed: Inline[] = [];
  for (const part of parts)
    placed.push(...(part.type === 'link' ? await placeLink(work, part, title, files) : [part]));
  return placed;
}

/** A link that would lead nowhere from here, to a file that is not to be had or to a page of no known site, is its words. */
async function placeLink(work: Work, link: Link, title: string, files: Files): Promise<Inline[]> {
  const address = wholeAddress(link.url, work.base);
  if (address !== null && isOldFile(address, work.base)) {
    const stored = await storeFile(work, { url: address }, title);
    if (!stored) return link.children;
    files.set(stored.id, stored);
    return [{ ...link, url: stored.url }];
  }
  if (address !== null || URL.canParse(link.url)) return [link];
  addNotes(work.report, [{ code: 'link-dropped', title, url: link.url }]);
  return link.children;
}

/** Strapi's rich text has pictures of known size only; another one becomes a link. */
function pictureBlock(stored: Stored, alternativeText: string): Block {
  if (stored.width && stored.height) {
    const image = {
      ...pictureOf(stored),
      alternativeText: alternativeText || (stored.alternativeText ?? null),
    };
    return { type: 'image', image, children: [EMPTY] };
  }
  const words = [{ type: 'text' as const, text: alternativeText || stored.name }];
  return { type: 'paragraph', children: [{ type: 'link', url: stored.url, children: words }] };
}
