import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credentials, fullSession, passSecondFactor } from './admin-session.ts';
import { SOON } from './soon.ts';
import type { World } from './world.ts';

/** An access token lives for a quarter of an hour, and may be one that other files have shared for a while. */
const RENEWED = 8 * 60_000;

export type { Credentials } from './admin-session.ts';

export type Account = { email: string; password: string; role: string; tenant: string | null; otp?: string };

/** The demonstration account with this role in this institution. */
export function accountOf(world: World, role: string, tenant: string | null): Account {
  const accounts = JSON.parse(readFileSync(join(world.dataDir, 'accounts.json'), 'utf8')) as Account[];
  const account = accounts.find((entry) => entry.role === role && entry.tenant === tenant);
  if (!account) throw new Error(`no account ${role} ${tenant}`);
  return account;
}

export type AdminApi = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  /** Sent as JSON; bytes as they are. */
  body?: object | Buffer,
  headers?: Record<string, string>,
) => Promise<{
  status: number;
  body: {
    data: Record<string, never> & { documentId: string };
    error?: { message: string; details?: { code?: string } };
  } & Record<string, unknown>;
  /** The answer as it came; of JSON `body` has the content. */
  text: string;
  bytes: Buffer;
  headers: Headers;
}>;

/** Signs in and returns the admin's own HTTP interface, as the browser uses it. `path` follows `/content-manager/collection-types/`. */
export async function signIn(world: World, account: Credentials): Promise<AdminApi> {
  const call = await openSession(world, account);
  return (method, path, body, headers) =>
    call(method, `/content-manager/collection-types/${path}`, body, headers);
}

/**
 * As `signIn`, for any path of the admin's interface. The second factor is passed by itself, also when the account needs
 * one only since a moment ago, and a session that would end is followed by another, as in a browser.
 */
export async function openSession(world: World, credentials: Credentials): Promise<AdminApi> {
  let token = fullSession(world, credentials);
  let since = Date.now();
  await token;
  const current = () => {
    if (Date.now() - since > RENEWED) {
      since = Date.now();
      token = fullSession(world, credentials);
    }
    return token;
  };
  const send: AdminApi = async (method, path, body, headers) => {
    const response = await fetch(`${world.cmsUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${await current()}`, 'content-type': contentType(body), ...headers },
      // What is never answered is a fault, too: whoever asked is told which it was.
      signal: AbortSignal.timeout(SOON.timeout),
      ...(body ? { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) } : {}),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : {},
      text,
      bytes,
      headers: response.headers,
    };
  };
  return async (method, path, body, headers) => {
    const answer = await send(method, path, body, headers);
    if (answer.body.error?.details?.code !== 'second-factor-needed') return answer;
    await passSecondFactor(world, credentials.email, await token);
    return send(method, path, body, headers);
  };
}

const contentType = (body?: object) =>
  Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
