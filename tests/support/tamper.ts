/** Tries to change and to delete an audit record in the database itself; prints what it said. */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const table = () => strapi.db.connection('audit_records').where('id', 1);
const tries = [() => table().update({ action: 'nothing' }), () => table().del()];
for (const attempt of tries) {
  const answer = await attempt().then(
    () => 'done',
    (error: Error) => error.message,
  );
  console.log(`answer: ${answer}`);
}
await strapi.destroy();
process.exit(0);
