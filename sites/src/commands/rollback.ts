import { loadTenants, settings, TovutiError } from '@tovuti/core';
import { defineCommand } from 'citty';
import { openDepot } from '../bucket/depot.ts';
import { PORTAL } from '../build/facts.ts';
import { siteFolder } from '../release/layout.ts';
import { withLock } from '../release/lock.ts';
import { rollBack } from '../release/rollback.ts';
import { say } from './words.ts';

export const rollback = defineCommand({
  meta: { name: 'rollback', description: say('rollback') },
  args: {
    code: { type: 'positional', required: true, description: say('oneCode') },
    release: { type: 'positional', required: false, description: say('release') },
  },
  async run({ args: { code, release } }) {
    const isKnown =
      code === PORTAL || loadTenants(settings.tenantsFile).some((tenant) => tenant.code === code);
    if (!isKnown) throw new TovutiError('tenant-unknown', { code });
    const site = siteFolder(settings.dataDir, code);
    const depot = openDepot(settings);
    await depot?.catchUp(code);
    const live = await withLock(site, code, () =>
      rollBack(site, code, { wanted: release, deliver: depot?.goTo.bind(null, code) }),
    );
    console.log(say('rolledBack', { code, release: live }));
  },
});
