import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ROOT } from '@tovuti/core';
import type { Reporter, TestModule } from 'vitest/node';

/** How long a file took with its hooks and its loading, in seconds. */
export type FileTime = { project: string; file: string; seconds: number };
/** What one run of Vitest counted. */
export type Tally = { passed: number; failed: number; skipped: number; files: FileTime[] };

/** Writes a `Tally` to the file that `TALLY_FILE` names, once the run has ended. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tally: Tally = { passed: 0, failed: 0, skipped: 0, files: [] };
    for (const module of modules) {
      // A file that could not be loaded, or whose hook failed, counts although none of its tests did.
      if (module.errors().length > 0) tally.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'pending') tally[state]++;
      }
      const { duration, collectDuration, prepareDuration } = module.diagnostic();
      const seconds = Math.round((duration + collectDuration + prepareDuration) / 1000);
      tally.files.push({ project: module.project.name, file: relative(ROOT, module.moduleId), seconds });
    }
    const path = process.env.TALLY_FILE ?? '';
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(tally));
  }
}
