import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { forgetAttempts } from './attempts';
import { checkPasswords } from './check-passwords';
import { closeFiles } from './close-files';
import { colleagues } from './colleague-doors';
import attempt from './content-types/attempt.json';
import knownDevice from './content-types/known-device.json';
import recoveryCode from './content-types/recovery-code.json';
import secondFactorSchema from './content-types/second-factor.json';
import { dropOtherTokens } from './drop-other-tokens';
import { endSessionsWithAccount } from './end-with-account';
import { forgetDevices } from './known-devices';
import { explainOldLinks } from './old-links';
import { refuseFiles, removeFiles } from './refuse-files';
import { refuseHalfSessions } from './refuse-half-sessions';
import { routes } from './routes';
import { secondFactor } from './second-factor-doors';
import { enrolDirectly, forget } from './second-factors';
import { sessions } from './session-doors';
import { endSessions } from './sessions';
import { watchSignIn } from './watch-sign-in';

/** Safe accounts: the second factor, passwords, lockout and sessions. */
export default {
  contentTypes: {
    attempt: { schema: attempt },
    'second-factor': { schema: secondFactorSchema },
    'known-device': { schema: knownDevice },
    'recovery-code': { schema: recoveryCode },
  },
  controllers: { secondFactor, sessions, colleagues },
  routes,
  middlewares: {
    checkPasswords,
    closeFiles,
    dropOtherTokens,
    explainOldLinks,
    refuseFiles,
    refuseHalfSessions,
    removeFiles,
    watchSignIn,
  },
  services: {
    secondFactor: ({ strapi }: { strapi: Core.Strapi }) => ({
      enrolDirectly: (user: number, email: string) => enrolDirectly(strapi, user, email),
      /** As an administrator's reset, by the operator: whoever holds the lost phone may hold an open session too. */
      async reset(user: number) {
        await forget(strapi, user);
        await endSessions(strapi, user);
        const event = { action: 'second-factor-reset', tenant: null, details: { account: user } };
        await strapi.plugin('audit').service('trail').record(event);
      },
    }),
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    endSessionsWithAccount(strapi);
    const task = async () => {
      await forgetAttempts(strapi);
      await forgetDevices(strapi);
    };
    const options = { rule: '0 40 3 * * *', tz: 'Africa/Dar_es_Salaam' };
    strapi.cron.add({ 'accounts-forget': { task, options } });
    // Strapi's own mail for a new password links to the address that staff use.
    strapi.config.set('admin.absoluteUrl', settings.adminUrl);
  },
};
