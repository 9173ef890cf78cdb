import { join } from 'node:path';
import { type Settings, TovutiError } from '@tovuti/core';
import { type Child, listening, startChild } from '../child.ts';

const logOf = (settings: Settings) => join(settings.dataDir, 'cms.log');

/** Starts the CMS and waits until it answers. */
export async function startCms(settings: Settings): Promise<Child> {
  const log = logOf(settings);
  const cms = startChild('scripts/cms.ts', { log });
  if (!(await listening(cms))) throw new TovutiError('cms-did-not-start', { output: cms.lastLines(), log });
  return cms;
}

/** What to say when the CMS ends while it should run. */
export function cmsStopped(settings: Settings, cms: Child): TovutiError {
  return new TovutiError('cms-stopped', { output: cms.lastLines(), log: logOf(settings) });
}
