import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { asSystem } from '../../platform/actor';
import { doorOf } from '../../platform/door-of';
import { faultOf, type Owner, SHORTEST } from './password-rules';
import { sessionOf } from './sessions';

type Body = Record<string, unknown> & { userInfo?: Record<string, unknown> };
type Context = { method: string; path: string; request: { body?: Body }; get(header: string): string };

/** The doors through which a password comes, and whose it will be. */
const DOORS: [RegExp, (strapi: Core.Strapi, ctx: Context) => Promise<Owner | null>][] = [
  [
    /^POST \/admin\/register$/,
    (strapi, { request }) => find(strapi, { registrationToken: request.body?.registrationToken }),
  ],
  [/^POST \/admin\/register-admin$/, async (_strapi, { request }) => request.body as Owner],
  [
    /^POST \/admin\/reset-password$/,
    (strapi, { request }) => find(strapi, { resetPasswordToken: request.body?.resetPasswordToken }),
  ],
  [
    /^PUT \/admin\/users\/me$/,
    async (strapi, ctx) => {
      const session = await sessionOf(strapi, ctx.get('authorization'));
      return session && find(strapi, { id: session.userId });
    },
  ],
  [/^PUT \/admin\/users\/[^/]+$/, (strapi, { path }) => find(strapi, { id: path.split('/')[3] })],
];

/**
 * Looks at every new password before Strapi does. Strapi's own rule, which cannot be switched off, stands beside ours: a
 * small letter, a capital, a digit, at most 72 bytes.
 */
export const checkPasswords = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<void>) => {
    const door = doorOf(ctx);
    const ownerOf = DOORS.find(([pattern]) => pattern.test(door))?.[1];
    const { body } = ctx.request;
    const password = body?.userInfo?.password ?? body?.password;
    if (ownerOf && typeof password === 'string' && password) {
      const owner = { ...(await ownerOf(strapi, ctx)), ...namesIn(body?.userInfo) };
      const fault = faultOf(password, owner);
      if (fault) throw refusalOf(fault);
    }
    return next();
  };
};

/** Strapi's forms show the message of such an error; of a validation error they look for a list of fields. */
function refusalOf(code: NonNullable<ReturnType<typeof faultOf>>) {
  const error = new TovutiError(code, { length: String(SHORTEST) });
  return new errors.ApplicationError(error.message, { code });
}

/** Who registers gives their names with the password. */
function namesIn(userInfo: Record<string, unknown> = {}): Owner {
  const { firstname, lastname } = userInfo;
  return {
    ...(typeof firstname === 'string' ? { firstname } : {}),
    ...(typeof lastname === 'string' ? { lastname } : {}),
  };
}

async function find(strapi: Core.Strapi, where: Record<string, unknown>): Promise<Owner | null> {
  if (!Object.values(where).every((value) => typeof value === 'string' && value)) return null;
  return asSystem(() => strapi.db.query('admin::user').findOne({ where }));
}
