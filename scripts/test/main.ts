import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, TovutiError } from '@tovuti/core';
import { run } from '../run.ts';
import { setup } from '../setup.ts';
import { type Check, checks } from './checks.ts';
import type { Tally } from './tally-reporter.ts';

const SLOWEST = 15;
const isAll = process.argv.includes('--all');

/**
 * `npm test`: sets up, runs every check and every test, and ends with one line that says how it went. `--all` adds what is
 * too long for every change. Other words go to Vitest: then only the tests that they name run, without the checks.
 */
async function main() {
  const words = process.argv.slice(2).filter((word) => word !== '--all');
  if (isAll) process.env.TEST_ALL = '1';
  const tallies = words.length > 0 ? await runNamed(words) : await runEverything();
  const { passed, failed, skipped, files } = sum(tallies);
  const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  for (const { seconds, project, file } of slowest) console.log(`${seconds} s  ${project}  ${file}`);
  console.log(`${skipped} skipped`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

async function runNamed(words: string[]): Promise<Tally[]> {
  await setup.cms();
  await setup.templates();
  await setup.admin();
  return [await vitest('tests', 0, words)];
}

/**
 * Two processors are kept busy: what only reads the code runs while the admin is compiled, and then four lanes side by
 * side (with `--all` five), for much of what a test does is waiting. Each lane has systems of its own; within one, a file
 * follows the other.
 */
async function runEverything(): Promise<Tally[]> {
  await setup.cms();
  const code = setup.templates().then(runChecks);
  await setup.admin();
  const lanes = [
    vitest('postgres', 0, (isAll ? ['postgres'] : ['postgres', 'sqlite']).flatMap(project)),
    vitest('systems', 1, project('systems-postgres')),
    code.then(() => vitest('browser', 2, ['browser', 'templates'].flatMap(project))),
    code.then(() => vitest('rest', 3, ['unit', 'systems-sqlite', 'access'].flatMap(project))),
    ...(isAll ? [vitest('sqlite', 4, project('sqlite'))] : []),
  ];
  return [await code, ...(await Promise.all(lanes))];
}

const project = (name: string) => ['--project', name];

async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, files: [] };
  for (const check of checks) tally[await runCheck(check)]++;
  return tally;
}

async function runCheck({ name, command, args, cwd }: Check): Promise<'passed' | 'failed'> {
  try {
    await run(command, args, { cwd: join(ROOT, cwd ?? '.') });
    console.log(`✓ ${name}`);
    return 'passed';
  } catch (error) {
    console.error(`✗ ${name}\n${(error as Error).message}`);
    return 'failed';
  }
}

/**
 * One run of Vitest, its lines under the lane's name; one that ends without a tally has failed as a whole.
 * @param index its number, by which it has ports that no other lane uses (`tests/support/free-port.ts`)
 */
async function vitest(lane: string, index: number, args: string[]): Promise<Tally> {
  const file = join(ROOT, '.cache/tests', `${lane}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test/tally-reporter.ts'];
  const child = spawn(join(ROOT, 'node_modules/.bin/vitest'), ['run', ...reporters, ...args], {
    cwd: ROOT,
    env: { ...process.env, TALLY_FILE: file, TEST_LANE: String(index) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${lane}| ${line}`));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, files: [] };
  const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
  const isBroken = status !== 0 && tally.failed === 0;
  return { ...tally, failed: tally.failed + (isBroken ? 1 : 0) };
}

function sum(tallies: Tally[]): Tally {
  return tallies.reduce((total, one) => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
    skipped: total.skipped + one.skipped,
    files: [...total.files, ...one.files],
  }));
}

main().catch((error) => {
  console.error(error instanceof TovutiError ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exit(1);
});
