/**
 * Lets time pass for a document's schedules, as a CMS process beside the one that runs.
 * `due <document>`: they are due now. `lose <document>`: a process claimed them six minutes ago and died.
 * `claim <document>`: three claimers reach for them at once; prints how many got one.
 * `fail <document>`: they are due and carried out three times in a row.
 */
import { openStrapi } from '../../scripts/strapi.ts';

const [what, document = ''] = process.argv.slice(2);
const strapi = await openStrapi();
const schedules = strapi.plugin('publishing').service('schedules');
const past = new Date(Date.now() - 6 * 60_000);

async function change(data: object) {
  const where = { document, state: { $in: ['waiting', 'failed'] } } as never;
  await strapi.db
    .query('plugin::publishing.schedule' as never)
    .updateMany({ where, data: { nextTryAt: past, ...data } as never });
}

if (what === 'lose') await change({ state: 'running', claim: 'a process that died', claimedAt: past });
if (what === 'due') await change({});
if (what === 'claim') {
  await change({});
  const claims = await Promise.all([1, 2, 3].map(() => schedules.claimNext()));
  const ours = claims.filter((claim: { document: string } | null) => claim?.document === document);
  console.log(`claims: ${ours.length}`);
}
for (let tries = 0; what === 'fail' && tries < 3; tries++) {
  await change({});
  await schedules.runDue();
}
await strapi.destroy();
process.exit(0);
