import { join, relative } from 'node:path';
import type { Settings } from '@tovuti/core';
import { say } from '../words.ts';

/** The addresses, and where the demonstration accounts are. */
export function printSummary(settings: Settings, count: number, failures: string[]) {
  const accounts = relative(process.cwd(), join(settings.dataDir, 'accounts.json'));
  console.log(`
${say('ready')}

  ${say('portal')} (${count})   http://localhost:${settings.sitesPort}/
  ${say('oneSite')}   http://afya.localhost:${settings.sitesPort}/
  ${say('admin')}   http://localhost:${settings.cmsPort}/admin
  ${say('accounts')}   ${accounts}
`);
  if (failures.length) console.log(`${say('failedSites')}:\n${failures.join('\n')}\n`);
  console.log(say('stop'));
}
