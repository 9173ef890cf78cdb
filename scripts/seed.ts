/** Fills an empty database with demonstration content and accounts: `npm run seed`. */
import { loadTenants, settings, TovutiError } from '@tovuti/core';
import { seedAccounts } from './accounts.ts';
import { seed } from './seed/index.ts';
import { step } from './steps.ts';
import { openStrapi } from './strapi.ts';

type Progress = { done: number; total: number };

const strapi = await openStrapi();
let code = 0;
try {
  const tenants = loadTenants(settings.tenantsFile);
  const write = (onProgress: (progress: Progress) => void) =>
    seed({
      strapi,
      tenants,
      date: settings.seedDate ?? today(),
      pictures: settings.seedPictures,
      onProgress,
    });
  // `npm start` shows the progress of its own steps.
  const report = process.send
    ? await write((progress) => process.send?.(progress))
    : await step('seeding', (update) => write(({ done, total }) => update(`${done}/${total}`)));
  await seedAccounts(strapi, tenants);
  console.log(JSON.stringify(report));
} catch (error) {
  // Real content is no failure of a start: there is simply nothing to do.
  const isRealContent = error instanceof TovutiError && error.code === 'seed-real-content';
  console.error(error instanceof Error ? error.message : error);
  code = isRealContent && process.send ? 0 : 1;
}
await strapi.destroy();
process.exit(code);

/** The day in East Africa, where the content's deadlines are. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Dar_es_Salaam' }).format(new Date());
}
