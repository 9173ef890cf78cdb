/**
 * One part of Tovuti in the foreground, for systemd and the like: `node scripts/service.ts <part>`. `compile` makes what the
 * others run; it is done when nothing has changed.
 */
import { TovutiError } from '@tovuti/core';
import { setup } from './setup.ts';

const SITES = ['builder', 'serve', 'mirror', 'preview'];
const [part = ''] = process.argv.slice(2);

if (part === 'compile') {
  await setup.cms();
  await setup.templates();
  await setup.admin();
} else if (part === 'cms') {
  await import('./cms.ts');
} else if (part === 'seed') {
  await import('./seed.ts');
} else if (SITES.includes(part)) {
  await import('../sites/src/cli.ts');
} else {
  const known = ['compile', 'seed', 'cms', ...SITES].join(', ');
  console.error(new TovutiError('service-unknown', { name: part, known }).message);
  process.exit(1);
}
