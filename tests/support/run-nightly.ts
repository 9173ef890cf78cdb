/** Does now what the CMS does every night: `<name of the job>`. */
import { openStrapi } from '../../scripts/strapi.ts';

type Job = { name: string; job: { invoke(): Promise<void> } };

const strapi = await openStrapi();
const jobs = strapi.cron.jobs as unknown as Job[];
const found = jobs.find(({ name }) => name === process.argv[2]);
if (!found) throw new Error(`no job ${process.argv[2]}`);
await found.job.invoke();
await strapi.destroy();
process.exit(0);
