import { type Column, simplify } from './columns';
import { readDay, readMoment } from './dates';

/** Why a cell cannot be taken: its words are `transfer.cell.<reason>` of the admin. */
export type Fault = 'required' | 'number' | 'date' | 'choice' | 'long' | 'form' | 'yes-no';
export type Cell = { value: unknown } | { fault: Fault };

const YES = new Set(['ndiyo', 'ndio', 'yes', 'true', '1', 'x']);
const NO = new Set(['hapana', 'no', 'false', '0']);

/** A cell's text as its field's value; an empty one has none. */
export function readCell(text: string, column: Column): Cell {
  const trimmed = text.trim();
  if (!trimmed) return column.required ? { fault: 'required' } : { value: undefined };
  if (column.maxLength && trimmed.length > column.maxLength) return { fault: 'long' };
  if (column.regex && !new RegExp(column.regex).test(trimmed)) return { fault: 'form' };
  return readTyped(trimmed, column);
}

function readTyped(text: string, column: Column): Cell {
  const orFault = (value: unknown, fault: Fault): Cell => (value === null ? { fault } : { value });
  switch (column.type) {
    case 'date':
      return orFault(readDay(text), 'date');
    case 'datetime':
      return orFault(readMoment(text), 'date');
    case 'integer':
    case 'biginteger':
    case 'float':
    case 'decimal':
      return orFault(readNumber(text, column), 'number');
    case 'boolean':
      return orFault(
        YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : null,
        'yes-no',
      );
    case 'enumeration':
      return orFault(readChoice(text, column), 'choice');
    case 'email':
      return orFault(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null, 'form');
    case 'rich-text':
      return { value: paragraphs(text) };
    default:
      return { value: text };
  }
}

/** Of a column of the database. */
const LARGEST_INTEGER = 2 ** 31 - 1;

/** `1,250,000` and `1 250 000` are written so in Tanzania; a decimal point is a point. */
function readNumber(text: string, { type, min, max }: Column): number | string | null {
  const digits = text.replace(/(?<=\d)[, ](?=\d{3})/g, '');
  const isNumber = type === 'decimal' || type === 'float' ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!isNumber.test(digits)) return null;
  const value = Number(digits);
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return null;
  if (Math.abs(value) > (type === 'integer' ? LARGEST_INTEGER : Number.MAX_SAFE_INTEGER)) return null;
  return type === 'biginteger' ? digits : value;
}

function readChoice(text: string, { values = [] }: Column): string | null {
  const wanted = simplify(text);
  const names = (entry: (typeof values)[number]) => [entry.value, entry.label?.sw, entry.label?.en];
  return (
    values.find((entry) => names(entry).some((name) => name !== undefined && simplify(name) === wanted))
      ?.value ?? null
  );
}

function paragraphs(text: string) {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim());
  return parts.map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part.trim() }] }));
}
