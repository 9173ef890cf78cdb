/** What a source says of one thing to be made here. All readers end in these; nothing below them knows of WordPress. */
export type Item = {
  /** What the rest of the reading calls it by. */
  source: string;
  /** By which an earlier import may have kept it and a later one finds it, the surest first; `source` is the first. */
  keys: string[];
  /** A hash of all that the source says of it, however its site is called now. */
  fingerprint: string;
  /** The type's singular name, e.g. `news-article`. */
  type: string;
  locale: 'sw' | 'en';
  title: string;
  /** Why the source keeps it from the public: it is never published by an import. */
  hidden?: Hidden;
  slug?: string;
  /** The moment of publication, ISO 8601; of what is `future`, the moment for which it was planned. */
  moment?: string;
  summary?: string;
  html?: string;
  /** True where line breaks of `html` are line breaks of the page. */
  keepsBreaks?: boolean;
  /** Fields that stand in the source by name (CSV). */
  fields?: Record<string, unknown>;
  menu?: Menu;
  /** Addresses of files that belong to it. */
  files?: string[];
  image?: string;
  /** Path of the old site, with its query. */
  path?: string;
  /** The `source` of the page above it. */
  parent?: string;
  /** The `source` of the same thing in another language. */
  translationOf?: string;
};
export type Hidden = 'draft' | 'pending' | 'private' | 'password' | 'future' | 'status';
/** `of` is the `source` of what a link of the menu leads to; `url` is where it led on the old site. */
export type Menu = { place: 'main' | 'footer'; links: { label: string; url: string; of?: string }[] };

/** A file of the source that comes in by itself. */
export type SourceFile = { url: string; alternativeText?: string; caption?: string };

/** Something that a person must know: its words are `transfer.note.<code>` of the admin. */
export type Note = { code: NoteCode; title?: string } & Record<string, string | number | undefined>;

export const NOTE_CODES = [
  'embed',
  'form',
  'shortcode',
  'link-dropped',
  'hidden',
  'future',
  'scheduled',
  'item-twice',
  'menu-short',
  'file-broken',
  'file-refused',
  'title-cut',
  'title-missing',
  'text-cut',
  'slug-changed',
  'check-dates',
  'language-unknown',
  'edited-here',
  'not-published',
  'refused',
  'cell',
  'column-unknown',
  'row-twice',
  'row-long',
  'archive-file',
  'archive-large',
  'relation-missing',
] as const;
/** What a source may hold without a place for it here; its words are `transfer.left-out.<kind>`, of others `type`. */
export const LEFT_OUT_KINDS = [
  'author',
  'auto-draft',
  'category',
  'comment',
  'custom-field',
  'design',
  'empty-entry',
  'menu',
  'menu-item',
  'page-template',
  'post-format',
  'reusable-block',
  'revision',
  'sticky',
  'tag',
  'taxonomy',
  'technical',
  'trash',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export type Reading = {
  items: Item[];
  files: SourceFile[];
  notes: Note[];
  /** The address of the old site. */
  base: string;
  /** How many things of each kind the source holds for which there is no place here, e.g. `comment`, `type:product`. */
  leftOut: Record<string, number>;
};
