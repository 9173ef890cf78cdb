import { accountOf, openSession } from './admin-api.ts';
import { mailsTo } from './mails.ts';
import { freshCode, rememberSecret } from './one-time-codes.ts';
import type { World } from './world.ts';

export const PASSWORD = 'Mlima Meru una baridi 4';
type Row = { id: string; isThis: boolean; address: string };
type Body = {
  data?: { token: string };
  error?: { message: string; details: { code: string } };
  secret?: string;
  isOwed?: boolean;
  recoveryCodes: string[];
  results: Row[];
};
export type Answer = { status: number; body: Body; message: string; headers: Headers };

/** A request as it comes to a door of the CMS, with an access token or none. */
export async function request(
  cmsUrl: string,
  method: string,
  path: string,
  { body, token, headers }: { body?: object; token?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${cmsUrl}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const answer = text.startsWith('{') ? JSON.parse(text) : {};
  const message = answer.error?.message ?? '';
  return { status: response.status, body: answer, message, headers: response.headers };
}

/** What stands behind `name=` in the last e-mail to an address. */
export function linkIn(world: World, email: string, name: string): string {
  return new RegExp(`${name}=([0-9a-f]+)`).exec(mailsTo(world, email).at(-1) ?? '')?.[1] ?? '';
}

/** A new member of afya's staff, who has just registered from the invitation; their access token. */
export async function newcomer(world: World, name: string, role: string, password = PASSWORD) {
  const administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  const email = `${name}@tovuti.example`;
  await administrator('POST', '/tenancy/staff', { email, firstname: 'Rehema', lastname: 'Mollel', role });
  const userInfo = { firstname: 'Rehema', lastname: 'Mollel', password };
  const registrationToken = linkIn(world, email, 'registrationToken');
  const body = { registrationToken, userInfo };
  const answer = await request(world.cmsUrl, 'POST', '/admin/register', { body });
  const token = answer.body.data?.token ?? '';
  return { email, password, token, answer, registrationToken, userInfo };
}

/** Enrols a second factor; the recovery codes. */
export async function enrol(world: World, email: string, token: string): Promise<string[]> {
  const post = async (path: string, body: object) =>
    (await request(world.cmsUrl, 'POST', `/accounts/second-factor/${path}`, { body, token })).body;
  const { secret } = await post('enrol', {});
  rememberSecret(world, email, String(secret));
  return (await post('confirm', { code: await freshCode(world, email) })).recoveryCodes;
}
