import type { Words } from '../../../words/words';

/** What a column of a CSV file may hold: a field of the type, under the names that people know it by. */
export type Column = {
  name: string;
  type: string;
  required: boolean;
  label: Words;
  maxLength?: number;
  min?: number;
  max?: number;
  regex?: string;
  /** The values of an enumeration, under their names in both languages. */
  values?: { value: string; label: Words | undefined }[];
};

/** A file's header, cell by cell, as columns; undefined for what names none. */
export function matchColumns(header: string[], columns: Column[]): (Column | undefined)[] {
  const byName = new Map(
    columns.flatMap((column) =>
      [column.name, column.label.sw, column.label.en].map((name) => [simplify(name), column] as const),
    ),
  );
  return header.map((cell) => byName.get(simplify(cell)));
}

export function simplify(name: string): string {
  return name.toLowerCase().replace(/\*/g, '').replace(/\s+/g, ' ').trim();
}
