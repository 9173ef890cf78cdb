/** Three claimers reach for the schedules that are due at once: prints how many got that of `<document>`. */
import { openStrapi } from '../../scripts/strapi.ts';

const document = process.argv[2];
const strapi = await openStrapi();
const schedules = strapi.plugin('publishing').service('schedules');
const claims = await Promise.all([1, 2, 3].map(() => schedules.claimNext()));
const ours = claims.filter((claim: { document: string } | null) => claim?.document === document);
console.log(`claims: ${ours.length}`);
await strapi.destroy();
process.exit(0);
