/** Writes what each page of each tenant is rendered from, one JSON file a tenant, for the peers: `<folder> [code ...]`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTenants, settings } from '@tovuti/core';
import { factBook, routesOf } from '@tovuti/sites';

const [folder = '.', ...wanted] = process.argv.slice(2);
const tenants = loadTenants(settings.tenantsFile);
const facts = factBook(tenants, settings);
const asOf = new Date().toISOString();
for (const { code } of tenants) {
  if (wanted.length && !wanted.includes(code)) continue;
  const { list } = routesOf(settings.dataDir, facts, { code, asOf });
  const inputs = list.pages.map(({ input }) => input);
  writeFileSync(join(folder, `${code}.json`), JSON.stringify(inputs));
}
process.exit(0);
