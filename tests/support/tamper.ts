/** Tries to change, to delete and to replace an audit record in the database itself; prints what it said. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const table = () => strapi.db.connection('audit_records').where('id', 1);
const tries = [() => table().update({ action: 'nothing' }), () => table().del(), replace];

/** SQLite's REPLACE deletes the old row; PostgreSQL's way to the same end is an update. */
function replace(): Promise<unknown> {
  const row = strapi.db.connection('audit_records').insert({ id: 1, action: 'nothing' });
  if (strapi.db.dialect.client === 'postgres') return row.onConflict('id').merge().then();
  return strapi.db.connection.raw(row.toQuery().replace(/^insert/i, 'insert or replace')).then();
}

for (const attempt of tries) {
  const answer = await attempt().then(
    () => 'done',
    (error: Error) => error.message,
  );
  console.log(`answer: ${answer}`);
}
await strapi.destroy();
process.exit(0);
