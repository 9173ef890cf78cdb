import { TovutiError } from '@tovuti/core';
import { parse } from 'csv-parse/sync';
import { readCell } from './cell';
import { type Column, matchColumns } from './columns';
import { type Said, withFingerprints } from './fingerprint';
import type { Item, Note, Reading } from './item';

const MAX_ROWS = 10_000;
const MAX_CELL = 100_000;
/** The fields by which a row is known again in a later file. */
const KEYS = ['number', 'slug', 'from', 'title', 'name', 'date', 'startsAt'];

type Options = { type: string; locale: Item['locale']; columns: Column[] };

/**
 * Reads rows of one type. A row with a wrong cell is left out as a whole, and each wrong cell is noted.
 * @throws TovutiError `import-csv-broken`, `import-csv-empty`, `import-csv-columns` or `import-too-many`
 */
export function readCsv(text: string, { type, locale, columns }: Options): Reading {
  const [header = [], ...rows] = parseRows(text);
  if (!rows.length) throw new TovutiError('import-csv-empty');
  if (rows.length > MAX_ROWS) throw new TovutiError('import-too-many', { max: MAX_ROWS });
  const matched = matchColumns(header, columns);
  const missing = columns.filter((column) => column.required && !matched.includes(column));
  if (missing.length || !matched.some(Boolean)) {
    const names = (missing.length ? missing : columns).map(({ label }) => `${label.sw} / ${label.en}`);
    throw new TovutiError('import-csv-columns', { columns: names.join(', ') });
  }
  const notes: Note[] = header.flatMap((name, index) =>
    matched[index] || !name.trim() ? [] : [{ code: 'column-unknown' as const, column: name.slice(0, 80) }],
  );
  const seen = new Set<string>();
  const items = rows.flatMap((row, index): Said[] => {
    const fields = readRow(row, matched, index + 2, notes);
    if (!fields) return [];
    const source = `csv:${type}:${KEYS.map((key) => fields[key] ?? '').join('|')}`.slice(0, 500);
    const title = String(fields.title ?? fields.name ?? fields.from ?? '');
    if (seen.has(source)) notes.push({ code: 'row-twice', row: index + 2, title });
    if (seen.has(source)) return [];
    seen.add(source);
    return [{ source, keys: [source], type, locale, title, fields }];
  });
  return { items: withFingerprints(items, []), files: [], notes, base: '', leftOut: {} };
}

/** Excel writes `;` where the comma is the decimal sign, a mark at the beginning of UTF-8, and sometimes `sep=;` first. */
function parseRows(whole: string): string[][] {
  const [, named, text = whole] = /^\ufeff?sep=(.)\r?\n([\s\S]*)$/i.exec(whole) ?? [];
  const header = headerOf(text);
  const count = (sign: string) => header.split(sign).length;
  const delimiter =
    named ?? [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    const options = {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    };
    return parse(text, { ...options, max_record_size: MAX_CELL }) as string[][];
  } catch (cause) {
    const { lines } = cause as { lines?: number };
    throw new TovutiError('import-csv-broken', { row: lines ?? 1 }, { cause });
  }
}

/** The first line; a heading in quotes may itself have several. */
function headerOf(text: string): string {
  const unquoted = text.slice(0, 20_000).replace(/"[^"]*"/g, (cell) => cell.replace(/[\r\n,;\t]/g, ' '));
  return unquoted.trimStart().split(/\r?\n/, 1)[0] ?? '';
}

function readRow(row: string[], matched: (Column | undefined)[], number: number, notes: Note[]) {
  const fields: Record<string, unknown> = {};
  let isGood = true;
  if (row.length > matched.length) {
    notes.push({ code: 'row-long', row: number });
    isGood = false;
  }
  for (const [index, column] of matched.entries()) {
    if (!column) continue;
    const cell = readCell(row[index] ?? '', column);
    if ('fault' in cell) {
      notes.push({
        code: 'cell',
        row: number,
        column: column.name,
        fault: cell.fault,
        value: (row[index] ?? '').slice(0, 60),
      });
      isGood = false;
    } else if (cell.value !== undefined) fields[column.name] = cell.value;
  }
  return isGood ? fields : null;
}
