/** What a source says of one thing to be made here. All readers end in these; nothing below them knows of WordPress. */
export type Item = {
  /** Stable in the source: the same thing has the same key in every later export. */
  source: string;
  /** The type's singular name, e.g. `news-article`. */
  type: string;
  locale: 'sw' | 'en';
  title: string;
  isDraft: boolean;
  slug?: string;
  /** The moment of publication, ISO 8601. */
  moment?: string;
  summary?: string;
  html?: string;
  /** Fields that stand in the source by name (CSV). */
  fields?: Record<string, unknown>;
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

/** A file of the source that comes in by itself. */
export type SourceFile = { url: string; alternativeText?: string; caption?: string };

/** Something that a person must know: its words are `transfer.note.<code>` of the admin. */
export type Note = { code: NoteCode; title?: string } & Record<string, string | number | undefined>;

export const NOTE_CODES = [
  'table-as-text',
  'embed',
  'form',
  'shortcode',
  'link-dropped',
  'unknown-kind',
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
  'relation-missing',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export type Reading = {
  items: Item[];
  files: SourceFile[];
  notes: Note[];
  /** The address of the old site. */
  base: string;
};
