import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWords } from './read-words';
import { componentsByUid, type FieldWords, typeFields, type Words } from './words';

type Schema = {
  info: { displayName: string };
  attributes: Record<string, { type: string; enum?: string[] }>;
};

const src = dirname(import.meta.dirname);
const words = readWords(import.meta.dirname);
const components = componentsByUid(words);

const readSchema = (file: string) => JSON.parse(readFileSync(join(src, file), 'utf8')) as Schema;
const typeSchemas = globSync('api/*/content-types/*/schema.json', { cwd: src }).map(
  (file) => [basename(dirname(file)), readSchema(file)] as const,
);
const componentSchemas = globSync('components/*/*.json', { cwd: src }).map(
  (file) => [`${basename(dirname(file))}.${basename(file, '.json')}`, readSchema(file)] as const,
);

const isComplete = (text: Words | undefined) => Boolean(text?.sw.trim() && text.en.trim());
const isExplained = (field: FieldWords | undefined) => isComplete(field?.label) && isComplete(field?.help);

function unexplained(schema: Schema, fields: Record<string, FieldWords>): string[] {
  return Object.keys(schema.attributes).filter((name) => !isExplained(fields[name]));
}

describe.each(typeSchemas)('the words of %s', (name, schema) => {
  test('name the type in both languages', () => {
    expect(isComplete(words.types[name]?.name)).toBe(true);
    expect(isComplete(words.types[name]?.plural)).toBe(true);
  });

  test("use the schema's display name, by which the admin finds them", () => {
    expect(words.types[name]?.name.en).toBe(schema.info.displayName);
  });

  test('label and explain every field', () => {
    expect(unexplained(schema, typeFields(words, name))).toEqual([]);
  });

  test('explain no field that does not exist', () => {
    const fields = Object.keys(words.types[name]?.fields ?? {});
    expect(fields.filter((field) => !(field in schema.attributes))).toEqual([]);
  });
});

describe.each(componentSchemas)('the words of component %s', (uid, schema) => {
  test('name it, and label and explain its fields and no others', () => {
    expect(isComplete(components[uid]?.name)).toBe(true);
    expect(unexplained(schema, components[uid]?.fields ?? {})).toEqual([]);
    expect(Object.keys(components[uid]?.fields ?? {}).sort()).toEqual(Object.keys(schema.attributes).sort());
  });
});

describe('the message files', () => {
  test('speak of types, components and categories that exist', () => {
    expect(Object.keys(words.types).sort()).toEqual(typeSchemas.map(([name]) => name).sort());
    expect(Object.keys(components).sort()).toEqual(componentSchemas.map(([uid]) => uid).sort());
    expect(Object.values(words.components).every((category) => isComplete(category.name))).toBe(true);
  });

  test('name every enumeration value and no other', () => {
    const values = [...typeSchemas, ...componentSchemas].flatMap(([, schema]) =>
      Object.values(schema.attributes).flatMap((attribute) => attribute.enum ?? []),
    );
    expect(Object.keys(words.values).sort()).toEqual([...new Set(values)].sort());
    expect(Object.values(words.values).every(isComplete)).toBe(true);
  });

  test('share only fields that some type has', () => {
    const known = new Set(typeSchemas.flatMap(([, schema]) => Object.keys(schema.attributes)));
    expect(Object.keys(words.common.fields).filter((field) => !known.has(field))).toEqual([]);
  });

  test('translate one Swahili help text in one way only, as the admin looks it up by that text', () => {
    const english = new Map<string, string>();
    for (const { help } of allFields()) {
      expect(english.get(help.sw) ?? help.en).toBe(help.en);
      english.set(help.sw, help.en);
    }
  });

  test('keep clear of the signs that have a meaning in messages', () => {
    const texts = allFields().flatMap(({ label, help }) => [label.sw, label.en, help.sw, help.en]);
    expect(texts.filter((text) => /[{}<>]/.test(text))).toEqual([]);
  });
});

function allFields(): FieldWords[] {
  const groups = [words.common, ...Object.values(words.types), ...Object.values(components)];
  return groups.flatMap(({ fields }) => Object.values(fields));
}
