import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reservedSegments } from '@tovuti/core';
import { fingerprint } from './render/hash.ts';

/**
 * A fingerprint of one folder of this package. What was made by other code than today's is made again, without anyone
 * having to remember a version number. Addresses come from the segments, which the CMS knows too.
 */
export function ownCode(folder: 'routes' | 'snapshot'): string {
  const cwd = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const names = globSync('**/*.{ts,json}', { cwd }).filter((name) => !name.endsWith('.test.ts'));
  const files = names.sort().map((name) => [name, readFileSync(cwd + name, 'utf8')]);
  return fingerprint([...reservedSegments('sw')], [...reservedSegments('en')], files);
}
