/**
 * Lets time pass for schedules, as a CMS process beside the one that runs: arguments are `<what>:<document>`.
 * `due`: they are due now. `lose`: a process claimed them six minutes ago and died. `claim`: three claimers reach for
 * them at once; prints how many got one. `abandon`: whoever claimed them did so six minutes ago. `fail`: they are due and carried out
 * until that has failed as often as raises the alarm.
 */
import { openStrapi } from '../../scripts/strapi.ts';

const strapi = await openStrapi();
const schedules = strapi.plugin('publishing').service('schedules');
const past = new Date(Date.now() - 6 * 60_000);

async function change(document: string, data: object = {}, states = ['waiting', 'failed']) {
  const where = { document, state: { $in: states } } as never;
  await strapi.db
    .query('plugin::publishing.schedule' as never)
    .updateMany({ where, data: { nextTryAt: past, ...data } as never });
}

async function stateOf(document: string): Promise<string | undefined> {
  const where = { document } as never;
  return (await strapi.db.query('plugin::publishing.schedule' as never).findOne({ where }))?.state;
}

const WAYS: Record<string, (document: string) => Promise<void>> = {
  due: change,
  lose: (document) => change(document, { state: 'running', claim: 'a process that died', claimedAt: past }),
  abandon: (document) => change(document, { claimedAt: past }, ['running']),
  async claim(document) {
    await change(document);
    const claims = await Promise.all([1, 2, 3].map(() => schedules.claimNext()));
    const ours = claims.filter((claim: { document: string } | null) => claim?.document === document);
    console.log(`claims: ${ours.length}`);
  },
  async fail(document) {
    // The CMS that runs beside this may take one of the tries; then it is not ours to count.
    for (let tries = 0; tries < 20 && (await stateOf(document)) !== 'failed'; tries++) {
      await change(document);
      await schedules.runDue();
    }
  },
};

for (const argument of process.argv.slice(2)) {
  const [what = '', document = ''] = argument.split(':');
  await WAYS[what]?.(document);
}
await strapi.destroy();
process.exit(0);
