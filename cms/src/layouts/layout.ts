/** One row of the edit form: fields with their widths out of twelve columns. */
export type Row = Record<string, number>;

export type ComponentLayout = {
  /** The field that names an entry in lists, relations and repeated groups. */
  main: string;
  rows: Row[];
};

export type TypeLayout = ComponentLayout & {
  /** Columns of the list; the status comes by itself, the institution for platform administrators. */
  columns: string[];
  sort: [field: string, order: 'ASC' | 'DESC'];
  /** The field by which a relation shows and finds its target. */
  relations?: Record<string, string>;
};

/** Where the page lives: filled in by the system, so it stands last. */
export const ADDRESS: Row = { slug: 6, tenant: 6 };
export const OWNER: Row = { tenant: 6 };
