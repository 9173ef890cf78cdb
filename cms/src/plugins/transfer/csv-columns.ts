import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { isRichText } from '../../platform/rich-text/field';
import { readWords } from '../../words/read-words';
import { typeFields } from '../../words/words';
import { writtenAttributes } from './archive/content';
import types from './csv-types.json';
import type { Column } from './reading/columns';
import { uidOf } from './write/save-document';

/** Types whose documents are rows of plain values. */
export const CSV_TYPES: string[] = types;
const PLAIN = new Set(
  'string text date datetime integer biginteger float decimal boolean enumeration email rich-text'.split(' '),
);

type Attribute = {
  type: string;
  required?: boolean;
  default?: unknown;
  enum?: string[];
  maxLength?: number;
  regex?: string;
  min?: number;
  max?: number;
};

/** The columns of a type's CSV files, from its schema and its words. */
export function csvColumns(strapi: Core.Strapi, type: string): Column[] {
  const words = readWords(join(strapi.dirs.app.src, 'words'));
  const labels = typeFields(words, type);
  const attributes = writtenAttributes(strapi, uidOf(type)) as [string, Attribute][];
  const typed = attributes.map(
    ([name, attribute]) => [name, { ...attribute, type: kindOf(attribute) }] as const,
  );
  const plain = typed.filter(([name, { type: kind }]) => PLAIN.has(kind) && labels[name]);
  return plain.map(([name, { type: kind, required, default: preset, enum: values, ...limits }]) => ({
    name,
    type: kind,
    required: required === true && preset === undefined,
    label: labels[name]?.label ?? { sw: name, en: name },
    ...pick(limits),
    ...(values ? { values: values.map((value) => ({ value, label: words.values[value] })) } : {}),
  }));
}

const kindOf = (attribute: Attribute) => (isRichText(attribute) ? 'rich-text' : attribute.type);

function pick({ maxLength, regex, min, max }: Omit<Attribute, 'type'>) {
  const limits = { maxLength, regex, min: asNumber(min), max: asNumber(max) };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

const asNumber = (value: number | string | undefined) => (value === undefined ? undefined : Number(value));

/** An example of each kind of value, for the second line of a template. */
export function exampleOf({ type, values, min }: Column, locale: 'sw' | 'en'): string {
  if (type === 'date') return '25/11/2026';
  if (type === 'datetime') return '25/11/2026 14:00';
  if (type === 'integer' || type === 'biginteger') return String(Math.max(min ?? 1, 1));
  return values?.[0]?.label?.[locale] ?? '';
}
