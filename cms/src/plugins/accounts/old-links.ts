import { errors } from '@strapi/utils';
import { type ErrorCode, TovutiError } from '@tovuti/core';
import { doorOf } from '../../platform/door-of';

type Context = { method: string; path: string };
type Link = { code: ErrorCode; says: RegExp };

const invitation: Link = { code: 'invitation-old', says: /^Invalid registration(Token| info)/ };

/** Doors that a mailed link opens, and what Strapi says when the link is too old, was used or is cut short. */
const LINKS: Record<string, Link> = {
  'POST /admin/reset-password': {
    code: 'reset-link-old',
    says: /^(An application error occurred|This reset password token has expired)$/,
  },
  'GET /admin/registration-info': invitation,
  'POST /admin/register': invitation,
};

/** Tells people whose link is no longer good how they get another. */
export const explainOldLinks = () => async (ctx: Context, next: () => Promise<void>) => {
  try {
    await next();
  } catch (cause) {
    const link = LINKS[doorOf(ctx)];
    if (!link?.says.test((cause as Error).message)) throw cause;
    throw new errors.ApplicationError(new TovutiError(link.code).message, { code: link.code });
  }
};
