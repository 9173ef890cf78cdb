/** Leaves an import behind as a crash in its middle would, and lets the CMS find it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@tovuti/core';
import { openStrapi } from '../../scripts/strapi.ts';

const JOB = 'plugin::transfer.job';
const HOUR = 3_600_000;

const strapi = await openStrapi();
const options = { locale: 'sw', publish: false, redirects: false, conflict: 'skip', type: 'quick-link' };
const beatAt = new Date(Date.now() - HOUR);
const data = { tenant: 'afya', kind: 'csv', state: 'running', options, beatAt };
const { id } = await strapi.db.query(JOB as never).create({ data: data as never });
const folder = join(settings.dataDir, 'transfer', 'afya', String(id));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'source'), 'title,url\nKiungo kilichokatizwa,https://go.tz/\n');

await strapi.plugin('transfer').service('jobs').takeUpLost();
const stateOf = async () => (await strapi.db.query(JOB as never).findOne({ where: { id } as never }))?.state;
for (let tries = 0; tries < 100 && (await stateOf()) === 'running'; tries++) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
console.log(`ended: ${await stateOf()}`);
await strapi.destroy();
process.exit(0);
