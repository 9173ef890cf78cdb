import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '@tovuti/core';

const CACHE = join(ROOT, '.cache');

/**
 * Runs `work` unless it ran before on exactly these inputs and its output is still there. The stamp is written after
 * the work, so that work cut off half-way is done again.
 * @param inputs glob patterns below the repository
 * @returns whether the work was done
 */
export async function onceFor(
  name: string,
  { inputs, output }: { inputs: string[]; output: string },
  work: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(CACHE, `${name}.stamp`);
  const wanted = hashFiles(inputs);
  const isDone =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(ROOT, output));
  if (isDone) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

function hashFiles(patterns: string[]): string {
  const hash = createHash('sha256');
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT, withFileTypes: true }));
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of [...new Set(paths)].sort()) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}
