import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTenants, ROOT } from '@tovuti/core';
import { describe, expect, it } from 'vitest';
import { makeAssets } from './assets/index.ts';
import { generate } from './generate.ts';
import type { SeedDocument, Values } from './types.ts';

type Attribute = {
  type: string;
  customField?: string;
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

/** Who leads, the highest first, by the kind of institution. */
const DIRECTOR = [
  /^(Mkurugenzi|Mtendaji|Kamishna|Katibu|Msajili|Mrajis|Mwenyekiti|Gavana|Meneja|Afisa Mtendaji|Mkemia|Mtakwimu|Wakili|Mwanasheria|Mdhibiti|Kabidhi)\b/,
];
const HEADS: Record<string, RegExp[]> = {
  'state-house': [/^Rais wa Jamhuri/, /^Katibu Mkuu Kiongozi$/],
  ministry: [/^(Waziri|Makamu wa Rais)\b/, /Waziri\b/, /Waziri\b|^Katibu Mkuu$/],
  judiciary: [/^Jaji Mkuu/, /^Jaji Kiongozi/],
  parliament: [/^Spika/, /^Naibu Spika$/],
  'electoral-commission': [/^Mwenyekiti wa Tume$/, /^Makamu Mwenyekiti/],
  'regional-secretariat': [/^Mkuu wa Mkoa$/, /^Katibu Tawala wa Mkoa$/],
  'city-council': [/^Mstahiki Meya wa Jiji$/, /^Naibu Meya/, /^Mkurugenzi wa Jiji$/],
  'municipal-council': [/^Mstahiki Meya wa Manispaa$/, /^Naibu Meya/, /^Mkurugenzi wa Manispaa$/],
  'town-council': [/^Mwenyekiti/, /^Makamu Mwenyekiti/, /^Mkurugenzi wa Mji$/],
  'district-council': [/^Mwenyekiti/, /^Makamu Mwenyekiti/, /^Mkurugenzi Mtendaji/],
  university: [/^Makamu Mkuu wa Chuo$/, /^Naibu Makamu Mkuu/],
  'training-institution': [/^Mkuu wa Chuo$/, /^Naibu Mkuu/],
  hospital: [/^Mkurugenzi Mtendaji$/],
  'research-institute': [/^Mkurugenzi Mkuu$/],
  'security-service': [/^(Kamishna|Inspekta) Jenerali\b/],
  'recruitment-secretariat': [/^Katibu wa Sekretarieti ya Ajira$/],
  'executive-agency': DIRECTOR,
  'independent-department': DIRECTOR,
  'water-utility': DIRECTOR,
  authority: DIRECTOR,
  board: DIRECTOR,
  broadcaster: DIRECTOR,
  commission: DIRECTOR,
  parastatal: DIRECTOR,
  regulator: DIRECTOR,
};

const DATE = '2026-11-24';
const SOURCE = join(ROOT, 'cms/src');
const tenants = loadTenants(join(ROOT, 'tenants.json'));
const PICTURES = ['picture-a', 'picture-b'];
const all = tenants.map((tenant) => ({ tenant, documents: generate(tenant, tenants, DATE, PICTURES) }));
const schemas = new Map(
  readdirSync(join(SOURCE, 'api')).map((name) => [
    `api::${name}.${name}`,
    read(`api/${name}/content-types/${name}/schema.json`),
  ]),
);
const files = new Set([
  ...PICTURES,
  ...Array.from({ length: 8 }, (_, n) => `publication-${n + 1}`),
  ...['notice', 'tender'],
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
  if (attribute.type === 'relation')
    return [value]
      .flat()
      .filter((id) => !ids.has(String(id)))
      .map((id) => `${path} refers to ${id}`);
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
  if (type === 'float') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'biginteger') return /^\d+$/.test(text);
  if (type === 'time') return /^\d\d:\d\d:00\.000$/.test(text);
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
  if (type === 'datetime') return new Date(text).toISOString() === text;
  if (type === 'email') return /^[a-z0-9.-]+@[a-z0-9.-]+$/.test(text);
  if (attribute.customField === 'global::rich-text') return Array.isArray(value);
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

  it('gives no institution two departments or two services of one name', () => {
    for (const type of ['department', 'service']) {
      const twice = all.flatMap(({ tenant, documents }) => {
        const titles = documents
          .filter((one) => one.type === `api::${type}.${type}`)
          .map(({ sw }) => sw.title);
        return new Set(titles).size < titles.length ? [tenant.code] : [];
      });
      expect([type, twice]).toEqual([type, []]);
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
      expect(generate(tenant, tenants, DATE, PICTURES)).toEqual(documents);
  });

  it('shows no picture and no album unless it was given some', () => {
    for (const { tenant } of all.filter((_, index) => index % 20 === 0)) {
      const documents = generate(tenant, tenants, DATE);
      expect(JSON.stringify(documents)).not.toMatch(/picture-|portrait-|"block\.picture"/);
      expect(documents.some(({ type }) => type === 'api::gallery.gallery')).toBe(false);
    }
  });

  it('makes a paper of its own for each publication, the forms of services among them', async () => {
    const tenant = tenants.find(({ code }) => code === 'arusha-cc');
    const documents = all.find((one) => one.tenant === tenant)?.documents ?? [];
    const names = (await makeAssets([], tenant as (typeof tenants)[number], documents, DATE)).map(
      ({ name }) => name,
    );
    const titles = documents
      .filter(({ type }) => type === 'api::publication.publication')
      .map(({ sw }) => `${sw.title}.pdf`);
    expect(names).toEqual(expect.arrayContaining(titles));
    expect(titles).toContain('Fomu ya maombi ya leseni ya biashara.pdf');
  });

  it('counts one in the singular', () => {
    const wrong = /\b1 (za|days|years|months|hours)\b|(Siku|Miaka|Miezi|Saa) 1 za\b/;
    const found = all.flatMap(({ tenant, documents }) =>
      documents.flatMap(({ sw, en }) => {
        const text = JSON.stringify([sw, en]).match(wrong)?.[0];
        return text ? [`${tenant.code}: ${text}`] : [];
      }),
    );
    expect(found.slice(0, 10)).toEqual([]);
  });

  it('never tells anyone in an emergency of office hours, forms or fees', () => {
    const services = all.flatMap(({ documents }) =>
      documents.filter(({ type }) => type === 'api::service.service'),
    );
    const emergencies = services.filter(({ shared }) => shared.emergency);
    // Seven hospitals, the police and the fire brigade.
    expect(emergencies).toHaveLength(9);
    for (const { sw, en } of emergencies) {
      expect([sw.fees, sw.forms, sw.link]).toEqual([[], [], null]);
      expect((sw.openingHours as { kind: string }[]).map(({ kind }) => kind)).toEqual(['always']);
      expect(sw.channels).toContainEqual(
        expect.objectContaining({ kind: 'phone', value: expect.any(String) }),
      );
      expect(JSON.stringify(sw)).not.toMatch(/Jumatatu|Ijumaa|siku za kazi|akua fomu/);
      expect(JSON.stringify(en)).not.toMatch(/Monday|Friday|working day|ownload/);
    }
  });

  it.each(Object.entries(HEADS))('puts at the head of each %s those who lead one', (kind, offices) => {
    const ofKind = all.filter(({ tenant }) => tenant.kind === kind);
    const wrong = ofKind.flatMap(({ tenant, documents }) => {
      const leaders = documents.filter(({ type }) => type === 'api::leader.leader');
      const ranks = leaders.map(({ shared }) => Number(shared.rank));
      const titles = leaders.map(({ sw }) => String(sw.office));
      const isRight =
        offices.every((office, n) => office.test(titles[n] ?? '')) &&
        ranks.every((rank, n) => n === 0 || (rank > 1 && rank >= (ranks[n - 1] ?? 0)));
      return isRight ? [] : [[tenant.code, ...titles]];
    });
    expect(ofKind.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('knows who leads an institution of every kind', () => {
    expect(new Set(tenants.map(({ kind }) => kind))).toEqual(new Set(Object.keys(HEADS)));
  });

  it.each([
    ['pmo', 'Waziri Mkuu'],
    ['vpo', 'Makamu wa Rais'],
    ['tra', 'Kamishna Mkuu'],
    ['bot', 'Gavana'],
    ['polisi', 'Inspekta Jenerali wa Polisi (IGP)'],
  ])('puts at the head of %s: %s', (code, office) => {
    const documents = all.find(({ tenant }) => tenant.code === code)?.documents ?? [];
    expect(documents.find(({ type }) => type === 'api::leader.leader')?.sw.office).toBe(office);
  });
});
