/** Strapi's rich text ("blocks"), and what it has no place for: a table, and a picture that is not stored yet. */
export type Text = {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
};
export type Link = { type: 'link'; url: string; children: Text[] };
export type Inline = Text | Link;
export type ListItem = { type: 'list-item'; children: Inline[] };
export type List = { type: 'list'; format: 'ordered' | 'unordered'; children: (ListItem | List)[] };
export type Block =
  | { type: 'paragraph' | 'quote' | 'code'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | List
  | { type: 'image'; image: object; children: Text[] };
export type Picture = { type: 'picture'; src: string; alternativeText: string };
export type Table = { type: 'table'; caption: string; rows: string[][] };
export type Piece = Block | Picture | Table;

export const EMPTY: Text = { type: 'text', text: '' };
