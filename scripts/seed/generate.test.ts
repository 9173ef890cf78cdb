import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTenants, ROOT } from '@tovuti/core';
import { describe, expect, it } from 'vitest';
import { PICTURES, picture, portrait } from './documents/media.ts';
import { MOST_LEADERS } from './documents/people.ts';
import { PUBLICATION_FILES, publicationFile } from './documents/reading.ts';
import { generate } from './generate.ts';
import type { SeedDocument, Values } from './types.ts';

type Attribute = {
  type: string;
  required?: boolean;
  enum?: string[];
  regex?: string;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
};
type Schema = { attributes: Record<string, Attribute> };

const DATE = '2026-11-24';
const SOURCE = join(ROOT, 'cms/src');
const tenants = loadTenants(join(ROOT, 'tenants.json'));
const all = tenants.map((tenant) => ({ tenant, documents: generate(tenant, tenants, DATE) }));
const schemas = new Map(
  readdirSync(join(SOURCE, 'api')).map((name) => [
    `api::${name}.${name}`,
    read(`api/${name}/content-types/${name}/schema.json`),
  ]),
);
const files = new Set([
  ...Array.from({ length: PICTURES }, (_, n) => picture(n)),
  ...Array.from({ length: MOST_LEADERS }, (_, n) => portrait(n)),
  ...Array.from({ length: PUBLICATION_FILES }, (_, n) => publicationFile(n)),
  ...['logo', 'notice', 'tender'],
]);

function read(path: string): Schema {
  return JSON.parse(readFileSync(join(SOURCE, path), 'utf8')) as Schema;
}

const components = new Map<string, Schema>();
function component(uid: string): Schema {
  const known = components.get(uid) ?? read(`components/${uid.replace('.', '/')}.json`);
  components.set(uid, known);
  return known;
}

/** What is wrong with the values by the schema, each with the way to it. */
function faults(schema: Schema, values: Values, path: string, ids: Set<string>): string[] {
  const unknown = Object.keys(values).filter((name) => name !== '__component' && !schema.attributes[name]);
  const found = Object.entries(schema.attributes).flatMap(([name, attribute]) =>
    attributeFaults(attribute, values[name], `${path}.${name}`, ids),
  );
  return [...unknown.map((name) => `${path}.${name} is not in the schema`), ...found];
}

function attributeFaults(attribute: Attribute, value: unknown, path: string, ids: Set<string>): string[] {
  const isEmpty =
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
  if (isEmpty) return attribute.required ? [`${path} is missing`] : [];
  if (attribute.type === 'component' || attribute.type === 'dynamiczone')
    return (Array.isArray(value) ? value : [value]).flatMap((item: Values, index) => {
      const uid = attribute.component ?? String(item.__component);
      const isAllowed = attribute.component || attribute.components?.includes(uid);
      return isAllowed ? faults(component(uid), item, `${path}.${index}`, ids) : [`${path}: ${uid}`];
    });
  if (attribute.type === 'media')
    return [value]
      .flat()
      .filter((key) => !files.has(String(key)))
      .map((key) => `${path}: ${key}`);
  if (attribute.type === 'relation') return ids.has(String(value)) ? [] : [`${path} refers to ${value}`];
  return isScalarRight(attribute, value) ? [] : [`${path}: ${JSON.stringify(value).slice(0, 120)}`];
}

function isScalarRight(
  { type, regex, maxLength, min, max, ...attribute }: Attribute,
  value: unknown,
): boolean {
  const text = String(value);
  if (regex && !new RegExp(regex).test(text)) return false;
  if (maxLength && text.length > maxLength) return false;
  if (attribute.enum && !attribute.enum.includes(text)) return false;
  if (min !== undefined && Number(value) < Number(min)) return false;
  if (max !== undefined && Number(value) > Number(max)) return false;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'decimal') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'biginteger') return /^\d+$/.test(text);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
  if (type === 'datetime') return new Date(text).toISOString() === text;
  if (type === 'email') return /^[a-z0-9.-]+@[a-z0-9.-]+$/.test(text);
  if (type === 'blocks') return Array.isArray(value);
  return typeof value === 'string';
}

function duplicates(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('generate', () => {
  it('gives every tenant at least 60 documents of every type', () => {
    const types = [...schemas.keys()].filter(
      (uid) => uid !== 'api::institution.institution' && uid !== 'api::alert-banner.alert-banner',
    );
    for (const { tenant, documents } of all) {
      expect(documents.length, tenant.code).toBeGreaterThanOrEqual(60);
      expect(
        types.filter((uid) => !documents.some(({ type }) => type === uid)),
        tenant.code,
      ).toEqual([]);
    }
  });

  it('satisfies the schemas', () => {
    const found = all.flatMap(({ tenant, documents }) => {
      const ids = new Set(documents.map(({ documentId }) => documentId));
      return documents.flatMap(({ type, shared, sw, en }) => {
        const schema = schemas.get(type);
        if (!schema) return [`${type} is not a type`];
        const path = `${tenant.code} ${type}`;
        return [
          ...faults(schema, { ...shared, ...sw }, `${path} sw`, ids),
          ...faults(schema, { ...shared, ...en }, `${path} en`, ids),
        ];
      });
    });
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('has unique ids, and slugs that are unique per tenant, type and locale', () => {
    const ids = all.flatMap(({ documents }) => documents.map(({ documentId }) => documentId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^seed[a-z0-9]{20}$/.test(id))).toBe(true);
    for (const { tenant, documents } of all)
      for (const locale of ['sw', 'en'] as const) {
        const slugs = documents.flatMap((one) =>
          one[locale].slug ? [`${one.type}/${one[locale].slug}`] : [],
        );
        expect(duplicates(slugs), tenant.code).toEqual([]);
      }
  });

  it('tells each institution a news story once', () => {
    for (const { tenant, documents } of all) {
      const news = documents.filter(({ type }) => type === 'api::news-article.news-article');
      expect(duplicates(news.map(({ sw }) => String(sw.title))), tenant.code).toEqual([]);
    }
  });

  it('leaves no slot unfilled', () => {
    const open = (one: SeedDocument) => JSON.stringify([one.sw, one.en]).match(/\{[a-z]\w*(:[^"}]*)?\}/g);
    expect(all.flatMap(({ documents }) => documents.flatMap((one) => open(one) ?? [])).slice(0, 10)).toEqual(
      [],
    );
  });

  it('is the same for the same day', () => {
    for (const { tenant, documents } of all.slice(0, 40))
      expect(generate(tenant, tenants, DATE)).toEqual(documents);
  });
});
