import { posix } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { asSystem } from '../../platform/actor';
import { isBuilderToken } from '../../platform/builder-token';
import { needsSecondFactor } from './must-have';
import { type Session, sessionOf, sessionsOf } from './sessions';

const COOKIE = 'tovuti_files';
const FILE = 'plugin::upload.file';
/** Strapi keeps the sizes that the admin shows beside the file, under its name with this before it. */
const SIZE = /^(thumbnail|small|medium|large)_/;

type Cookies = {
  get(name: string, options: object): string | undefined;
  set(name: string, value: string, options: object): void;
};
type Context = {
  method: string;
  path: string;
  status: number;
  state: { user?: unknown };
  cookies: Cookies;
  get(header: string): string;
};

/**
 * Files of the media library are for the staff of their institution and for the builder: what is published the sites
 * carry themselves. The admin shows files by plain addresses, so whoever opens it gets a pass for its browser: a signed
 * cookie that names the device of the session and is good as long as that.
 */
export const closeFiles = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<void>) => {
    const name = fileIn(ctx.path);
    if (name === null) {
      if (`${ctx.method} ${ctx.path}` === 'GET /admin/users/me') await givePass(strapi, ctx);
      return next();
    }
    if (!(await mayRead(strapi, ctx, name))) return;
    return next();
  };
};

/** What is asked for below `/uploads`, in whatever way that is written; null for other addresses. */
function fileIn(path: string): string | null {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Strapi answers such an address itself.
  }
  return /^\/uploads(?:\/(.*))?$/is.exec(posix.normalize(plain)) ? posix.basename(plain) : null;
}

async function givePass(strapi: Core.Strapi, ctx: Context) {
  const session = await sessionOf(strapi, ctx.get('authorization'));
  if (!session) return;
  ctx.cookies.set(COOKIE, `${session.userId}.${session.deviceId}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    secure: settings.isAdminSecure,
    path: '/uploads',
    overwrite: true,
  });
}

async function mayRead(strapi: Core.Strapi, ctx: Context, name: string): Promise<boolean> {
  if (isBuilderToken(ctx.get('authorization'))) return true;
  const session = await passOf(strapi, ctx);
  if (!session) return false;
  const user = Number(session.userId);
  if (!session.metadata?.secondFactorAt && (await needsSecondFactor(strapi, user))) return false;
  ctx.state.user = await asSystem(() =>
    strapi.db
      .query('admin::user')
      .findOne({ where: { id: user, isActive: true, blocked: false }, populate: ['roles'] }),
  );
  if (!ctx.state.user) return false;
  // As that person, who finds only what is their institutions'.
  const urls = [name, name.replace(SIZE, '')].map((file) => `/uploads/${file}`);
  return (await strapi.db.query(FILE).count({ where: { url: { $in: urls } } as never })) > 0;
}

/** The session of a request for a file: by the pass, or by the access token where the admin's own code fetches. */
async function passOf(strapi: Core.Strapi, ctx: Context): Promise<Session | null> {
  const [user = '', device] = ctx.cookies.get(COOKIE, { signed: true })?.split('.') ?? [];
  if (!device) return sessionOf(strapi, ctx.get('authorization'));
  const sessions = await sessionsOf(strapi, Number(user));
  return sessions.find(({ deviceId }) => deviceId === device) ?? null;
}
