/** `npm run bench -- <name>`: prints one JSON object a line. Never fails for being slow. */
import { TovutiError } from '@tovuti/core';

const BENCHES = {
  'national-build': () => import('./bench/national-build.ts').then(({ nationalBuild }) => nationalBuild()),
  publish: () => import('./bench/publish.ts').then(({ publish }) => publish()),
};

const name = process.argv[2] ?? '';
try {
  if (!Object.hasOwn(BENCHES, name))
    throw new TovutiError('bench-unknown', { name, known: Object.keys(BENCHES).join(', ') });
  await BENCHES[name as keyof typeof BENCHES]();
  process.exit(0);
} catch (error) {
  console.error(error instanceof TovutiError ? error.message : error);
  process.exit(1);
}
