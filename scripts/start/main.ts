import { loadTenants, settings, TovutiError } from '@tovuti/core';
import { stopAll } from '../processes.ts';
import { setup } from '../setup.ts';
import { step, stepOnce } from '../steps.ts';
import { say } from '../words.ts';
import { checkEnvironment, lockDataDir } from './check.ts';
import { cmsStopped, startCms } from './cms.ts';
import { seedDatabase } from './seed.ts';
import { serveAndWatch } from './sites.ts';
import { printSummary } from './summary.ts';

/** What must be undone before the end, besides the processes that were started. */
const running: { unlock?: () => void; stopSites?: () => Promise<void> } = {};

async function main() {
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const tenants = loadTenants(settings.tenantsFile);
  await step('checking', async () => {
    await checkEnvironment(settings);
    running.unlock = lockDataDir(settings.dataDir);
  });
  await stepOnce('compilingCms', setup.cms);
  await stepOnce('compilingTemplates', setup.templates);
  await stepOnce('buildingAdmin', setup.admin);
  if (settings.seed === 'demo') {
    await stepOnce('seeding', (update) => seedDatabase(settings, update));
  }
  const cms = await step('startingCms', () => startCms(settings));
  void cms.ended.then(() => {
    if (!isStopping) console.error(cmsStopped(settings, cms).message);
    return stop(1);
  });
  const sites = await serveAndWatch(settings);
  running.stopSites = sites.stop;
  printSummary(settings, tenants.length, sites.failures);
}

let isStopping = false;

async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  console.log(`\n${say('stopping')}`);
  await running.stopSites?.();
  await stopAll();
  running.unlock?.();
  console.log(say('stopped'));
  process.exit(code);
}

main().catch(async (error) => {
  if (isStopping) return;
  console.error(error instanceof TovutiError ? `\n${error.message}` : error);
  await stop(1);
});
