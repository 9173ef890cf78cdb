/** Does jobs of this folder in one Strapi, one after the other, and writes their answers as JSON: `in-strapi.ts <file> <jobs>`. */
import { writeFileSync } from 'node:fs';
import { openStrapi } from '../../../scripts/strapi.ts';
import { readDigest } from './digest.ts';
import type { Job, Jobs } from './jobs.ts';
import { listRoutes } from './list-routes.ts';
import { plant, plantSpares } from './plant.ts';
import { uproot } from './uproot.ts';

const [, , file = '', jobs = '[]'] = process.argv;
const strapi = await openStrapi();
const WORK: { [Name in keyof Jobs]: (argument: string) => Promise<Jobs[Name]> } = {
  registry: async () => listRoutes(strapi),
  plant: (since) => plant(strapi, since),
  spares: () => plantSpares(strapi),
  digest: () => readDigest(strapi),
  uproot: (since) => uproot(strapi, since),
};
const answers: unknown[] = [];
for (const [name, argument = ''] of JSON.parse(jobs) as Job[]) answers.push(await WORK[name](argument));
writeFileSync(file, JSON.stringify(answers));
await strapi.destroy();
process.exit(0);
