import type { SeedDocument, Values } from '../types.ts';
import type { Ids } from './ids.ts';
import type { Table } from './tables.ts';

export type Row = Record<string, unknown>;
export type Rows = Map<string, Row[]>;
export const FILE_LINKS = 'files_related_mph';

type Version = { locale: 'sw' | 'en' | null; isPublished: boolean };
const LOCALIZED: Version['locale'][] = ['sw', 'en'];

/** Turns documents into the rows that Strapi itself would have written: a draft and a published row in each locale. */
export class RowMaker {
  readonly rows: Rows = new Map();
  readonly #ids: Ids;
  readonly #tableOf: (uid: string) => Table;
  readonly #files: Map<string, number>;
  readonly #moment: Date;
  readonly #written = new Map<string, number>();

  /** `files` are the row ids of the tenant's files by the keys of its assets. */
  constructor(ids: Ids, tableOf: (uid: string) => Table, files: Map<string, number>, moment: Date) {
    this.#ids = ids;
    this.#tableOf = tableOf;
    this.#files = files;
    this.#moment = moment;
  }

  add(document: SeedDocument) {
    const table = this.#tableOf(document.type);
    const locales = table.isLocalized ? LOCALIZED : [null];
    for (const locale of locales)
      for (const isPublished of [false, true]) this.#addVersion(table, document, { locale, isPublished });
  }

  #addVersion(table: Table, document: SeedDocument, version: Version) {
    const values = { ...document.shared, ...(version.locale ? document[version.locale] : {}) };
    const id = this.#insert(table.name, {
      document_id: document.documentId,
      ...scalars(table, values),
      created_at: this.#moment,
      updated_at: this.#moment,
      published_at: version.isPublished ? this.#moment : null,
      locale: version.locale,
    });
    this.#written.set(versionKey(document.documentId, version), id);
    this.#addRelations(table, id, values, version);
    this.#addParts(table, id, values);
  }

  /** A draft refers to drafts, a published version to published ones, each in its own locale. */
  #addRelations(table: Table, id: number, values: Values, version: Version) {
    for (const { attribute, join } of table.relations) {
      list<string>(values[attribute]).forEach((target, index) => {
        const other = this.#written.get(versionKey(target, version));
        if (!other) throw new RangeError(`${table.uid}.${attribute} refers to ${target}, which comes later`);
        this.#insert(join.name, {
          [join.joinColumn.name]: id,
          [join.inverseJoinColumn.name]: other,
          ...(join.orderColumnName ? { [join.orderColumnName]: index + 1 } : {}),
          ...(join.inverseOrderColumnName ? { [join.inverseOrderColumnName]: id } : {}),
        });
      });
    }
  }

  /** Files and components, which documents and components hold in the same way. */
  #addParts(table: Table, id: number, values: Values) {
    for (const field of table.media)
      list<string>(values[field]).forEach((key, index) => {
        const file_id = this.#files.get(key);
        if (!file_id) throw new RangeError(`${table.uid}.${field} names the file ${key}, which is not there`);
        this.#insert(FILE_LINKS, {
          file_id,
          related_id: id,
          related_type: table.uid,
          field,
          order: index + 1,
        });
      });
    for (const { attribute, component } of table.components)
      list<Values>(values[attribute]).forEach((item, index) => {
        const uid = component ?? String(item.__component);
        const cmp_id = this.#addComponent(uid, item);
        this.#insert(table.componentLinks, {
          entity_id: id,
          cmp_id,
          component_type: uid,
          field: attribute,
          order: index + 1,
        });
      });
  }

  #addComponent(uid: string, values: Values): number {
    const table = this.#tableOf(uid);
    const id = this.#insert(table.name, scalars(table, values));
    this.#addParts(table, id, values);
    return id;
  }

  #insert(table: string, row: Row): number {
    const id = this.#ids.next(table);
    const rows = this.rows.get(table) ?? [];
    if (!rows.length) this.rows.set(table, rows);
    rows.push({ id, ...row });
    return id;
  }
}

function scalars(table: Table, values: Values): Row {
  return Object.fromEntries(
    table.scalars.map(({ attribute, column, type }) => [column, toColumn(type, values[attribute])]),
  );
}

function toColumn(type: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'datetime') return new Date(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

function list<Item>(value: unknown): Item[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Item];
}

function versionKey(documentId: string, { locale, isPublished }: Version): string {
  return `${documentId}:${locale}:${isPublished}`;
}
