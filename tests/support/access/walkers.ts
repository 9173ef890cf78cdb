import { type AdminApi, accountOf, openSession } from '../admin-api.ts';
import type { World } from '../world.ts';
import { OWN, type Planted } from './planted.ts';

/** Of these a walker would end their own walk, or do what is their right. */
const SKIPPED: Record<string, string> = {
  'POST /admin/logout': 'ends the own session',
  'DELETE /admin/users/me/sessions': 'ends the own sessions',
  'PUT /admin/users/me': 'changes the own account',
  'POST /transfer/exports': 'begins an own export, one at a time',
  'POST /graphql': 'has a test of its own',
  'GET /graphql': 'has a test of its own',
};
/** No type of ours is single; of others Strapi takes the first own document here, whatever the request names. */
const SINGLE = /^(POST|PUT|DELETE) \/content-manager\/single-types/;
/** The doors of whoever is not signed in, or not wholly: they know no ids, and count attempts. */
const SIGN_IN =
  /^POST \/(admin\/(login|access-token|register|register-admin|forgot-password|reset-password)|accounts\/second-factor)/;
/** Of the platform, not of an institution: what a platform administrator may do, and nobody else. */
const PLATFORM =
  /^(GET|POST|PUT|DELETE) \/(admin|content-type-builder|email|i18n\/(locales|settings)|upload\/(settings|configuration)|content-manager\/(components|content-types)|tenancy\/(enter|leave|institutions)|publishing\/board)/;

/** `most`: how many requests of a route, at most. */
export type Walker = { name: string; call: AdminApi; most: number; walks: (route: string) => boolean };

/** The files of the admin, which are public, and those of the media library, which are walked in `pictures.test.ts`. */
const isForAll = (route: string) => /\.[*+]\)|\*$/.test(route);
/** True for every route that someone walks. */
export const isWalked = (route: string) =>
  !(route in SKIPPED) && ![SIGN_IN, SINGLE].some((rule) => rule.test(route)) && !isForAll(route);

/** A member of the own staff, by role. */
export async function staff(world: World, role: string): Promise<Walker> {
  const most = role === 'institution-administrator' ? 2 : 1;
  return { name: role, call: await openSession(world, accountOf(world, role, OWN)), most, walks: isWalked };
}

/** Has entered no institution. Of the platform's own routes only the reading ones. */
export async function platformAdministrator(world: World): Promise<Walker> {
  const call = await openSession(world, accountOf(world, 'platform-administrator', null));
  await call('POST', '/tenancy/leave');
  return {
    name: 'platform-administrator',
    call,
    most: 2,
    walks: (route) => isWalked(route) && !PLATFORM.test(route),
  };
}

/** A member of the own staff whose session is alive and whose membership has just been suspended. */
export async function suspended(world: World, { accounts }: Planted): Promise<Walker> {
  const call = await openSession(world, accounts.suspended);
  const before = await call('GET', '/tenancy/me');
  if (before.status !== 200) throw new Error(`suspended: ${before.status}`);
  const administrator = await openSession(world, accountOf(world, 'institution-administrator', OWN));
  const { body } = await administrator('GET', '/tenancy/staff');
  const me = (body.results as { id: number; email: string }[]).find(
    ({ email }) => email === accounts.suspended.email,
  );
  await administrator('PUT', `/tenancy/staff/${me?.id}`, { state: 'suspended' });
  return { name: 'suspended', call, most: 1, walks: isWalked };
}

/** Nobody: no session at all. With a token of any kind but the builder's whoever sends it is nobody, too. */
export function outsider(world: World, token?: string): Walker {
  const call: AdminApi = async (method, path, body, more) => {
    const response = await fetch(`${world.cmsUrl}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...more,
      },
      ...(body ? { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      body: {} as never,
      text: bytes.toString('utf8'),
      bytes,
      headers: response.headers,
    };
  };
  return { name: 'outsider', call, most: 1, walks: isWalked };
}
