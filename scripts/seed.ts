/** Fills an empty database with demonstration content and accounts: `npm run seed`. */
import { loadTenants, settings, TovutiError } from '@tovuti/core';
import { seedAccounts } from './accounts.ts';
import { seed } from './seed/index.ts';
import { openStrapi } from './strapi.ts';

const strapi = await openStrapi();
let code = 0;
try {
  const tenants = loadTenants(settings.tenantsFile);
  const onProgress = (progress: { done: number; total: number }) => process.send?.(progress);
  const report = await seed({ strapi, tenants, date: settings.seedDate ?? today(), onProgress });
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
