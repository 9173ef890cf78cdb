import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from '../setup.ts';
import { startBenchSystem } from './bench-system.ts';
import { buildPerTenant, dumpInputs, staticBuild } from './peer-astro.ts';
import { hugoBuild, hugoVersion } from './peer-hugo.ts';
import { printFigures, printMachine, versionOf } from './report.ts';

const BENCH = 'national-build';

/** Builds all sites from nothing, after a change of templates, after one publication and after nothing; then the peers. */
export async function nationalBuild() {
  await setup.cms();
  await setup.templates();
  const hugo = hugoVersion();
  printMachine(BENCH, {
    astro: versionOf('astro'),
    strapi: versionOf('@strapi/strapi'),
    hugo: hugo ?? 'absent',
  });
  const system = await startBenchSystem();
  const work = join(system.dataDir, 'work');
  try {
    system.clear();
    const cold = await system.build();
    printFigures(BENCH, 'cold', cold);
    printFigures(BENCH, 'templates-changed', await system.build('--force'));
    await system.publishOne();
    printFigures(BENCH, 'one-document', await system.build());
    printFigures(BENCH, 'nothing', await system.build());

    const inputs = await dumpInputs(system, work);
    const pages = cold.pages ?? 0;
    printFigures(BENCH, 'static-astro-build', await staticBuild(inputs, work, pages), 'astro');
    printFigures(BENCH, 'astro-build-per-tenant', await buildPerTenant(inputs, work, pages), 'astro');
    if (hugo) printFigures(BENCH, 'hugo', hugoBuild(inputs, work), 'hugo');
  } finally {
    rmSync(work, { recursive: true, force: true });
    await system.stop();
  }
}
