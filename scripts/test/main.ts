import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, TovutiError } from '@tovuti/core';
import { run } from '../run.ts';
import { setup } from '../setup.ts';
import { type Check, checks } from './checks.ts';

type Count = { passed: number; failed: number };

/** `npm test`: sets up, runs every check and every test, and ends with one line that says how it went. */
async function main() {
  await setup.cms();
  await setup.templates();
  await setup.admin();
  const count: Count = { passed: 0, failed: 0 };
  for (const check of checks) add(count, await runCheck(check));
  add(count, await runTests());
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed ? 1 : 0);
}

function add(count: Count, more: Count) {
  count.passed += more.passed;
  count.failed += more.failed;
}

async function runCheck({ name, command, args, cwd }: Check): Promise<Count> {
  try {
    await run(command, args, { cwd: join(ROOT, cwd ?? '.') });
    console.log(`✓ ${name}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`✗ ${name}\n${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}

/** Vitest counts its own; a run that ends without a report has failed as a whole. */
async function runTests(): Promise<Count> {
  const report = join(ROOT, '.cache/tests.json');
  rmSync(report, { force: true });
  const { spawnSync } = await import('node:child_process');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), args, { cwd: ROOT, stdio: 'inherit' });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  const isBroken = status !== 0 && numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (isBroken ? 1 : 0) };
}

main().catch((error) => {
  console.error(error instanceof TovutiError ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
});
