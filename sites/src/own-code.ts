import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './render/hash.ts';

/**
 * A fingerprint of one folder of this package. What was made by other code than today's is made again, without anyone
 * having to remember a version number.
 */
export function ownCode(folder: 'routes' | 'snapshot'): string {
  const cwd = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const names = globSync('**/*.{ts,json}', { cwd }).filter((name) => !name.endsWith('.test.ts'));
  return fingerprint(names.sort().map((name) => [name, readFileSync(cwd + name, 'utf8')]));
}
