/** One build of all sites, in a process of its own, so that its memory and its start-up are its own too. */
import { buildSites } from '@tovuti/sites';

const summary = await buildSites({ force: process.argv.includes('--force') });
process.send?.(summary, () => process.exit(summary.failures.length ? 1 : 0));
