import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { doorOf } from '../../platform/door-of';
import { isKnownDevice, noteDevice } from './known-devices';
import { attempt } from './limits';
import { needsSecondFactor } from './must-have';
import { prove } from './proof';
import { noteSession, sessionOf } from './sessions';

/** Doors at which somebody tries an account; what is tried, and what a refusal looks like. */
const TRIED = new Set(['POST /admin/login', 'POST /admin/forgot-password']);
/** Where the present password is asked for again: whoever found an open session is not to guess it. */
const OWN_ACCOUNT = 'PUT /admin/users/me';
/** Doors that begin a session. */
const BEGIN = new Set([
  'POST /admin/login',
  'POST /admin/register',
  'POST /admin/register-admin',
  'POST /admin/reset-password',
]);
/** A refusal takes at least this long, so that its time does not tell whether the account exists. */
const REFUSAL = 400;

type Context = {
  method: string;
  path: string;
  status: number;
  request: { body?: { email?: unknown; deviceId?: unknown; currentPassword?: unknown }; ip: string };
  get(header: string): string;
  body?: {
    data?: {
      token?: string;
      user?: { id: number; email: string; firstname: string | null };
      owesSecondFactor?: boolean;
    };
  };
};

/** Lockout with back-off at the doors before a session, and where each session began. */
export const watchSignIn = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<void>) => {
    const door = doorOf(ctx);
    if (TRIED.has(door)) await tryDoor(strapi, door, ctx, next);
    else if (door === OWN_ACCOUNT) await changeAccount(strapi, door, ctx, next);
    else await next();
    if (BEGIN.has(door)) await noteBeginning(strapi, door, ctx);
  };
};

async function tryDoor(strapi: Core.Strapi, door: string, ctx: Context, next: () => Promise<void>) {
  const { email, deviceId } = ctx.request.body ?? {};
  const account = typeof email === 'string' ? email.trim().toLowerCase() : '';
  const earliest = wait(REFUSAL);
  let failure: unknown;
  const isKnown = await isKnownDevice(strapi, account, deviceId);
  const work = async () => {
    await next().catch((error) => {
      failure = error;
    });
    // Asking for a new password always succeeds, so each one counts.
    return !failure && ctx.status === 200;
  };
  try {
    await attempt(strapi, { door, account, address: ctx.request.ip }, work, isKnown);
  } finally {
    if (failure || ctx.status !== 200) await earliest;
  }
  if (failure) throw failure;
}

async function changeAccount(strapi: Core.Strapi, door: string, ctx: Context, next: () => Promise<void>) {
  const session = await sessionOf(strapi, ctx.get('authorization'));
  if (!session || ctx.request.body?.currentPassword === undefined) return next();
  const what = { door, account: session.userId, address: ctx.request.ip };
  await attempt(strapi, what, async () => {
    await next();
    return ctx.status === 200;
  });
}

async function noteBeginning(strapi: Core.Strapi, door: string, { body, request }: Context) {
  const { token, user } = body?.data ?? {};
  const session = await sessionOf(strapi, `Bearer ${token ?? ''}`);
  if (!session || !user) return;
  await noteSession(strapi, session.sessionId, { address: request.ip });
  // The others open with a mailed link, or where nobody has an account yet.
  if (door !== 'POST /admin/login') await prove(strapi, session);
  // The admin opens the page for the code instead of pages that would all be refused.
  if (body?.data && (await needsSecondFactor(strapi, user.id))) body.data.owesSecondFactor = true;
  // Strapi gives that session a device of its own, and a new password is mailed in any case.
  if (door === 'POST /admin/reset-password') return;
  const facts = { device: session.metadata?.deviceName ?? '–', address: request.ip };
  await noteDevice(strapi, user, session.deviceId, facts);
}
