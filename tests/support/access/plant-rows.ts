import type { Core, UID } from '@strapi/strapi';
import { valuesOf } from './values.ts';

type Place = { tenant: string; word: string };

/** What the rows of a plugin's table need to make sense to the code that reads them. */
const FIELDS: Record<string, object> = {
  'plugin::publishing.retirement': { kind: 'gone', language: 'sw' },
  'plugin::publishing.site-state': { error: { code: 'input-wrong', params: {} } },
};

/** A row of every table of ours that holds institutions' data; where there is one per institution, that one. */
export async function plantRows(strapi: Core.Strapi, place: Place, documents: Record<string, string>) {
  const rows: Record<string, number> = {};
  for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
    const isOurs = uid.startsWith('plugin::') && !uid.startsWith('plugin::upload') && 'tenant' in attributes;
    if (isOurs) rows[uid] = await plantRow(strapi, uid as UID.ContentType, place, documents);
  }
  return rows;
}

async function plantRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { tenant, word }: Place,
  documents: Record<string, string>,
): Promise<number> {
  const table = strapi.db.query(uid);
  const known = await table.findOne({ where: { tenant } as never });
  if (known) return Number(known.id);
  const [type = '', document = ''] = Object.entries(documents)[0] ?? [];
  const data = {
    ...valuesOf(strapi, uid, { word }),
    type,
    document,
    documentId: undefined,
    ...FIELDS[uid],
    tenant,
  };
  const made = await table.create({ data: data as never }).catch((error: Error) => {
    throw new Error(`${uid}: ${error.message}. Say in tests/support/access/plant-rows.ts what a row needs.`);
  });
  return Number(made.id);
}
