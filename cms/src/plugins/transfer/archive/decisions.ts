import { z } from 'zod';
import { isTenantType } from '../../../platform/tenant-types';
import { growVersion } from '../../publishing/levels/grow';
import { KINDS } from '../../publishing/retirement/retirements';
import { readWish } from '../../publishing/retirement/wishes';
import type { Zip } from '../files/safe-zip';
import { count } from '../jobs/report';
import type { Work } from '../jobs/work';
import type { Manifest } from './manifest';
import { readLines } from './read-lines';
import { TABLES } from './tables';

const place = z.object({
  type: z.string().max(100),
  document: z.string().max(64),
  language: z.enum(['sw', 'en']),
});
/** A path of the site; `//` would be another host. */
const address = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])[^\s\\]*$/);
const moment = z.iso.datetime();

const isWish = (row: Record<string, unknown>) => {
  try {
    return Boolean(readWish(row));
  } catch {
    return false;
  }
};

/** An archive is a file that anybody can have changed: its rows obey the rules of the doors. */
const SCHEMAS = {
  'former-addresses': place.extend({ address }),
  retirements: place
    .extend({
      kind: z.enum(KINDS),
      address,
      title: z.string().max(255).nullable(),
      notice: z.string().nullable(),
      to: z.string().nullable(),
      moment,
    })
    .refine(isWish),
  'review-dates': place.extend({ reviewOn: z.iso.date(), confirmedAt: moment.nullable() }),
};

type Name = keyof typeof SCHEMAS;
type Row = z.infer<typeof place>;
export type Decision = { name: Name; row: Row };

/** What the archive's institution decided about its documents. @throws TovutiError `import-not-archive` */
export async function readDecisions(zip: Zip, manifest: Manifest): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const name of Object.keys(SCHEMAS) as Name[]) {
    const entry = `tables/${name}.jsonl`;
    if (!zip.has(entry)) continue;
    const rows = await readLines<Row>(zip, entry, manifest, SCHEMAS[name]);
    decisions.push(...rows.map((row) => ({ name, row })));
  }
  return decisions;
}

/**
 * Brings decisions back that are not there; those about what is not here, or was live before, are left out.
 * @param ids the documents here by those of the archive
 */
export async function importDecisions(
  work: Work,
  manifest: Manifest,
  decisions: Decision[],
  ids: Map<string, string>,
) {
  for (const { name, row } of decisions) {
    const document = ids.get(row.document) ?? (await deletedOne(work, manifest, row));
    count(work.report, document ? await decide(work, name, { ...row, document }) : 'left', name);
  }
}

async function decide(work: Work, name: Name, row: Row): Promise<'made' | 'same' | 'left'> {
  if (name === 'retirements' && (await isLiveSinceBefore(work, row))) return 'left';
  const { uid, key } = TABLES[name];
  const table = work.strapi.db.query(uid as never);
  const data: Record<string, unknown> = { ...row, tenant: work.tenant };
  const where = Object.fromEntries(['tenant', ...key].map((field) => [field, data[field]]));
  if (await table.findOne({ where })) return 'same';
  await table.create({ data: data as never });
  await growVersion(work.strapi, work.tenant, [{ type: row.type, document: row.document }]);
  return 'made';
}

/** A document that was deleted before the archive was made, whose addresses still lead somewhere; not of another institution. */
async function deletedOne({ strapi, tenant }: Work, manifest: Manifest, { type, document }: Row) {
  if (manifest.tenant !== tenant || !isTenantType(strapi, type)) return null;
  const isSomebodys =
    (await strapi.db.query(type as never).count({ where: { documentId: document } as never })) > 0;
  return isSomebodys ? null : document;
}

/** What is live and was not published by this import stays as its institution has it. */
async function isLiveSinceBefore({ strapi, job }: Work, { type, document, language }: Row) {
  const where = { documentId: document, locale: language, publishedAt: { $lt: job.createdAt } };
  return (await strapi.db.query(type as never).count({ where: where as never })) > 0;
}
