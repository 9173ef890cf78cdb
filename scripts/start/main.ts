import { loadTenants, settings, TovutiError } from '@tovuti/core';
import { Listr } from 'listr2';
import type { Child } from '../child.ts';
import { setup } from '../setup.ts';
import { say } from '../words.ts';
import { checkEnvironment, lockDataDir } from './check.ts';
import { startCms, stopCms } from './cms.ts';
import { seedDatabase } from './seed.ts';
import { serveAndWatch } from './sites.ts';
import { printSummary } from './summary.ts';

type Running = { cms?: Child; stopSites?: () => Promise<void>; unlock?: () => void };
const running: Running = {};

async function main() {
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const tenants = loadTenants(settings.tenantsFile);
  await prepare();
  running.cms = await step('startingCms', () => startCms(settings));
  void running.cms.ended.then(() => stop(1));
  const sites = await serveAndWatch(settings, tenants);
  running.stopSites = sites.stop;
  printSummary(settings, tenants.length, sites.failed);
}

/** Everything that must be there before the CMS starts; what is there already takes a moment. */
async function prepare() {
  const compile = (title: Parameters<typeof say>[0], work: () => Promise<boolean>) => ({
    title: say(title),
    task: async (_: unknown, task: { title: string }) => {
      if (!(await work())) task.title = `${say(title)}: ${say('unchanged')}`;
    },
  });
  const steps = new Listr(
    [
      {
        title: say('checking'),
        task: async () => {
          await checkEnvironment(settings);
          running.unlock = lockDataDir(settings.dataDir);
        },
      },
      compile('compilingCms', setup.cms),
      compile('compilingTemplates', setup.templates),
      compile('buildingAdmin', setup.admin),
      {
        title: say('seeding'),
        task: (_, task) =>
          seedDatabase(settings, (done, total) => {
            task.title = `${say('seeding')}: ${done}/${total}`;
          }),
      },
    ],
    { rendererOptions: { collapseErrors: false, showErrorMessage: false }, registerSignalListeners: false },
  );
  await steps.run();
}

async function step<T>(title: Parameters<typeof say>[0], work: () => Promise<T>): Promise<T> {
  const task = async (context: { result?: T }) => {
    context.result = await work();
  };
  const list = new Listr<{ result?: T }>([{ title: say(title), task }], {
    rendererOptions: { showErrorMessage: false },
    registerSignalListeners: false,
  });
  return (await list.run()).result as T;
}

let isStopping = false;

/** Stops what is running, in the opposite order of starting. */
async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  console.log(`\n${say('stopping')}`);
  await running.stopSites?.();
  if (running.cms) await stopCms(running.cms);
  running.unlock?.();
  console.log(say('stopped'));
  process.exit(code);
}

main().catch(async (error) => {
  if (isStopping) return;
  console.error(error instanceof TovutiError ? `\n${error.message}` : error);
  await stop(1);
});
