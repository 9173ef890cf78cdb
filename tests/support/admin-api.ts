import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credentials, fullSession, passSecondFactor } from './admin-session.ts';
import type { World } from './world.ts';

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
 * one only since a moment ago.
 */
export async function openSession(world: World, credentials: Credentials): Promise<AdminApi> {
  return callWith(world, credentials.email, await fullSession(world, credentials));
}

function callWith(world: World, email: string, token: string | undefined): AdminApi {
  const send: AdminApi = async (method, path, body, headers) => {
    const response = await fetch(`${world.cmsUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': contentType(body), ...headers },
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
    await passSecondFactor(world, email, token);
    return send(method, path, body, headers);
  };
}

const contentType = (body?: object) =>
  Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
