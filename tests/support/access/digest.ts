/** Writes a hash of everything that an institution has, type by type: `digest.ts <file> <tenant>`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openStrapi } from '../../../scripts/strapi.ts';
import { canonical } from './canonical.ts';
import type { Digest } from './planted.ts';

type Attribute = { type: string; target?: string };

const [, , file = '', tenant] = process.argv;
const strapi = await openStrapi();
const digest: Digest = {};
for (const { uid, attributes } of Object.values(strapi.contentTypes)) {
  if (!('tenant' in attributes)) continue;
  const populate = populateOf(attributes as Record<string, Attribute>);
  const rows: unknown[] = await strapi.db
    .query(uid as never)
    .findMany({ where: { tenant } as never, populate: populate as never, orderBy: { id: 'asc' } as never });
  const hash = createHash('sha256').update(canonical(rows)).digest('hex');
  digest[uid] = { rows: rows.length, hash };
}
writeFileSync(file, JSON.stringify(digest));
await strapi.destroy();
process.exit(0);

/** Components, files and the row ids of relatives, but no account: that someone signs in changes no document. */
function populateOf(attributes: Record<string, Attribute>) {
  const relations = Object.entries(attributes).filter(([, { target }]) => target !== 'admin::user');
  const links = relations.filter(([, { type }]) =>
    ['relation', 'component', 'dynamiczone', 'media'].includes(type),
  );
  return Object.fromEntries(
    links.map(([name, { target }]) => [name, target ? { select: ['id'], orderBy: { id: 'asc' } } : true]),
  );
}
