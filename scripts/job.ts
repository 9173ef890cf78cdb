import { settings } from '@tovuti/core';
import { askForJob } from './jobs.ts';
import { say } from './words.ts';

/** `npm run job -- <name>`: runs one of the CMS's scheduled jobs now, in the CMS that runs; without a name, lists them. */
const [name = ''] = process.argv.slice(2);
try {
  const { isDone, error, names } = await askForJob(name, settings.dataDir, settings.cmsPort);
  console.log(names?.join('\n') ?? error ?? say('jobDone'));
  process.exitCode = isDone ? 0 : 1;
} catch {
  console.error(say('noCms'));
  process.exitCode = 1;
}
