import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { needsSecondFactor } from './must-have';
import { sessionOf } from './sessions';

/** What the admin needs to show the page for the code, to sign out, and the doors of the second factor. */
const OPEN = new Set([
  'GET /admin/init',
  'GET /admin/project-settings',
  'GET /admin/project-type',
  'GET /admin/information',
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'POST /admin/permissions/check',
  'POST /admin/login',
  'POST /admin/logout',
  'POST /admin/access-token',
  'GET /accounts/me',
  'POST /accounts/second-factor/ask-proof',
  'POST /accounts/second-factor/prove',
  'POST /accounts/second-factor/enrol',
  'POST /accounts/second-factor/confirm',
  'POST /accounts/second-factor/pass',
]);

type Context = { method: string; path: string; get(header: string): string };

/**
 * After the password a session is half open: until it has passed the second factor that its person needs, every request
 * that carries it is refused, whatever the route. Runs before Strapi's router, so a route cannot forget it.
 */
export const refuseHalfSessions = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<void>) => {
    if (OPEN.has(`${ctx.method} ${ctx.path}`)) return next();
    const session = await sessionOf(strapi, ctx.get('authorization'));
    if (!session || session.metadata?.secondFactorAt) return next();
    if (await needsSecondFactor(strapi, Number(session.userId))) {
      const code = 'second-factor-needed';
      throw new errors.ForbiddenError(new TovutiError(code).message, { code });
    }
    return next();
  };
};
