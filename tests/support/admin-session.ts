import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailsTo } from './mails.ts';
import { freshCode, rememberSecret, secretOf } from './one-time-codes.ts';
import type { World } from './world.ts';

export type Credentials = { email: string; password: string };
type Token = string | undefined;

/** How long a session serves all test files; its access token lives longer. */
const SHARED = 5 * 60_000;

/** Each account's own browser, so that a sign-in is not mailed to it as one from a new device. */
export function deviceOf(email: string): string {
  const hex = createHash('sha256').update(email).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The password alone: a session that still owes the second factor, where the account needs one. */
export async function halfSession(world: World, { email, password }: Credentials): Promise<Token> {
  const body = { email, password, deviceId: deviceOf(email) };
  const { data } = await post(world, '/admin/login', body);
  return data?.token;
}

/**
 * A session that owes nothing. Accounts with a second factor share one for some minutes: each code works once, and there
 * is one every 30 seconds.
 */
export async function fullSession(world: World, credentials: Credentials): Promise<Token> {
  const { email } = credentials;
  if (!secretOf(world, email)) return halfSession(world, credentials);
  const shared = read(world)[keyOf(credentials)];
  if (shared && Date.now() - shared.at < SHARED && (await isAlive(world, shared.token))) return shared.token;
  const token = await halfSession(world, credentials);
  if (!token) return undefined;
  const answer = await post(
    world,
    '/accounts/second-factor/pass',
    { code: await freshCode(world, email) },
    token,
  );
  if (answer.error) throw new Error(`${email}: ${answer.error.message}`);
  const entry = { [keyOf(credentials)]: { token, at: Date.now() } };
  writeFileSync(fileOf(world), JSON.stringify({ ...read(world), ...entry }), { mode: 0o600 });
  return token;
}

/** Pays what a session owes: a person who may publish since a moment ago enrols first. */
export async function passSecondFactor(world: World, email: string, token: Token) {
  if (secretOf(world, email)) {
    await post(world, '/accounts/second-factor/pass', { code: await freshCode(world, email) }, token);
    return;
  }
  await proveHolder(world, email, token);
  const { secret } = await post(world, '/accounts/second-factor/enrol', {}, token);
  rememberSecret(world, email, String(secret));
  await post(world, '/accounts/second-factor/confirm', { code: await freshCode(world, email) }, token);
}

/** Reads the code that is mailed before a first phone is connected, unless the session began with a mailed link. */
async function proveHolder(world: World, email: string, token: Token) {
  await post(world, '/accounts/second-factor/ask-proof', {}, token);
  await post(world, '/accounts/second-factor/prove', { code: proofIn(world, email) }, token);
}

/** The code of 8 digits in the last e-mail to an address. */
export function proofIn(world: World, email: string): string {
  return /\b\d{8}\b/.exec(mailsTo(world, email).at(-1)?.split('\r\n\r\n').slice(1).join() ?? '')?.[0] ?? '';
}

type Answer = { data?: { token: string }; error?: { message: string }; secret?: string };
async function post(world: World, path: string, body: object, token?: Token): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const response = await fetch(`${world.cmsUrl}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.json() as Promise<Answer>;
}

async function isAlive(world: World, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${world.cmsUrl}/tenancy/me`, { headers })).ok;
}

const keyOf = ({ email, password }: Credentials) =>
  createHash('sha256').update(`${email} ${password}`).digest('hex');
const fileOf = (world: World) => join(world.dataDir, 'test-sessions.json');
const read = (world: World): Record<string, { token: string; at: number }> =>
  existsSync(fileOf(world)) ? JSON.parse(readFileSync(fileOf(world), 'utf8')) : {};
