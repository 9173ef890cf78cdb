/**
 * Rich text as documents keep it: Strapi's blocks (https://docs.strapi.io/cms/features/content-manager), and tables.
 * It is plain data: the admin, the rules of the CMS, imports and sites read the same.
 */
export type Text = {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
};
/** `document` is a document of one's own institution: the link follows it, and `url` is where it was when it was chosen. */
export type Link = { type: 'link'; url: string; document?: Reference; children: Text[] };
export type Reference = { type: string; documentId: string };
export type Inline = Text | Link;
export type ListItem = { type: 'list-item'; children: Inline[] };
/** A list inside a list stands beside the item that it belongs to. */
export type List = { type: 'list'; format: 'ordered' | 'unordered'; children: (ListItem | List)[] };
export type Cell = {
  type: 'table-cell';
  /** True for a cell that names its column or its row. */
  header?: boolean;
  colSpan?: number;
  rowSpan?: number;
  children: Inline[];
};
export type Row = { type: 'table-row'; children: Cell[] };
export type Table = { type: 'table'; caption?: string; children: Row[] };
export type Block =
  | { type: 'paragraph' | 'quote' | 'code'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | List
  | Table
  | { type: 'image'; image: object; children: Text[] };
export type RichText = Block[];
/** A picture of a page that is not in the media library. */
export type Picture = { type: 'picture'; src: string; alternativeText: string };
export type Piece = Block | Picture;

export const EMPTY: Text = { type: 'text', text: '' };

/** The words of a run, without marks and addresses. */
export function wordsOf(parts: Inline[]): string {
  return parts.map((part) => (part.type === 'link' ? wordsOf(part.children) : part.text)).join('');
}

/**
 * A table's words in a grid where each value stands in its column: what spans several columns or rows stands in the first
 * of them (https://html.spec.whatwg.org/#forming-a-table) and leaves the others empty, so that no figure counts twice.
 */
export function gridOf({ children: rows }: Table): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [y, { children: cells }] of rows.entries()) {
    let x = 0;
    for (const { colSpan = 1, rowSpan = 1, children } of cells) {
      while (grid[y]?.[x] !== undefined) x++;
      for (const [down, row] of grid.slice(y, y + rowSpan).entries()) {
        for (let right = 0; right < colSpan; right++)
          row[x + right] ??= down + right ? '' : wordsOf(children);
      }
      x += colSpan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** A table as lines of text: a row a line. */
export function tableText(table: Table): string {
  const cell = (words: string) => words.replace(/\s+/g, ' ').replace(/\|/g, '/').trim();
  return gridOf(table)
    .map((row) => row.map(cell).join(' | '))
    .join('\n');
}
