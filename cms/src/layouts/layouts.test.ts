import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWords } from '../words/read-words';
import { componentsByUid } from '../words/words';
import { componentLayouts } from './component-layouts';
import { allConfigurations } from './configuration';
import type { Row } from './layout';
import { mergeConfiguration } from './merge';
import { typeLayouts } from './type-layouts';

type Attributes = Record<string, { type: string; target?: string; customField?: string }>;

const src = dirname(import.meta.dirname);
const words = readWords(join(src, 'words'));
const attributesIn = (file: string): Attributes =>
  JSON.parse(readFileSync(join(src, file), 'utf8')).attributes as Attributes;
const typeAttributes = (name: string) => attributesIn(`api/${name}/content-types/${name}/schema.json`);

const FULL_WIDTH = ['global::rich-text', 'component', 'dynamiczone'];
const NOT_LISTABLE = ['global::rich-text', 'dynamiczone'];

const kindOf = (attribute?: Attributes[string]) => attribute?.customField ?? attribute?.type ?? '';

function expectWholeForm(rows: Row[], attributes: Attributes) {
  const fields = rows.flatMap((row) => Object.entries(row));
  expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(attributes).sort());
  for (const row of rows)
    expect(Object.values(row).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(12);
  for (const [name, size] of fields) {
    if (FULL_WIDTH.includes(kindOf(attributes[name]))) expect(size).toBe(12);
  }
}

test('every type and component has a layout', () => {
  expect(Object.keys(typeLayouts).sort()).toEqual(Object.keys(words.types).sort());
  expect(Object.keys(componentLayouts).sort()).toEqual(Object.keys(componentsByUid(words)).sort());
});

describe.each(Object.entries(typeLayouts))('the layout of %s', (name, layout) => {
  const attributes = typeAttributes(name);
  const known = [...Object.keys(attributes), 'createdAt', 'updatedAt'];

  test('shows every field once, in rows that fit', () => expectWholeForm(layout.rows, attributes));

  test('lists, names and sorts by fields that can be', () => {
    for (const field of [...layout.columns, layout.main, layout.sort[0]]) {
      expect(known).toContain(field);
      expect(NOT_LISTABLE).not.toContain(kindOf(attributes[field]));
    }
  });

  test('says how each relation is shown', () => {
    const relations = Object.keys(attributes).filter((field) => attributes[field]?.type === 'relation');
    expect(Object.keys(layout.relations ?? {}).sort()).toEqual(relations.sort());
  });
});

describe.each(Object.entries(componentLayouts))('the layout of component %s', (uid, layout) => {
  const attributes = attributesIn(`components/${uid.replace('.', '/')}.json`);
  test('shows every field once, in rows that fit', () => expectWholeForm(layout.rows, attributes));
  test('names an entry by a field it has', () =>
    expect(['id', ...Object.keys(attributes)]).toContain(layout.main));
});

test('merging sets our texts and layout and leaves the rest', () => {
  const tender = allConfigurations(words).find(({ uid }) => uid === 'api::tender.tender');
  if (!tender) throw new Error('no tender');
  const field = { edit: { label: 'number', editable: true }, list: { label: 'number', sortable: true } };
  const stored = {
    settings: { searchable: true, pageSize: 10 },
    metadatas: { number: field, unknown: field },
    layouts: { list: ['id'], edit: [] },
  };
  const merged = mergeConfiguration(stored, tender);
  expect(merged.settings).toMatchObject({ searchable: true, pageSize: 20, mainField: 'title' });
  expect(merged.metadatas.number).toMatchObject({
    edit: { label: 'Namba ya zabuni', editable: true },
    list: { label: 'Namba ya zabuni', sortable: true },
  });
  expect(merged.metadatas.unknown).toEqual(field);
  expect(merged.layouts.list).toEqual(['title', 'stage', 'closesAt']);
});
