import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Child, listening, startChild } from '../../scripts/child.ts';
import { ageSessions } from '../support/alter.ts';
import { freePort } from '../support/free-port.ts';
import { newcomer, request } from '../support/newcomers.ts';

const world = inject('world');
/** A second CMS on the same database, as an installation behind a proxy with HTTPS runs it. */
let cms: Child;
let url = '';

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = { ...world.env, CMS_PORT: String(port), ADMIN_URL: 'https://tovuti.go.tz/admin' };
  cms = startChild('scripts/cms.ts', { log: join(world.dataDir, 'secure-cms.log'), env });
  if (!(await listening(cms))) throw new Error(cms.lastLines());
});
afterAll(async () => {
  cms?.process.kill('SIGTERM');
  await cms?.ended;
});

type Login = { email: string; password: string; rememberMe?: boolean };
const login = (body: Login, address = '203.0.113.5') =>
  request(url, 'POST', '/admin/login', {
    body,
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': address },
  });
const cookieOf = (headers: Headers) =>
  headers.getSetCookie().find((cookie) => cookie.startsWith('strapi_admin_refresh=')) ?? '';
const pairOf = (cookie: string) => cookie.split(';')[0] ?? '';

describe('behind a proxy with HTTPS', () => {
  it('the cookie of a session travels over HTTPS only', async () => {
    const { email, password } = await newcomer(world, 'salama.moja', 'author');
    const { status, headers } = await login({ email, password });
    expect(status).toBe(200);
    expect(cookieOf(headers)).toMatch(/; *secure/i);
    expect(cookieOf(headers)).toMatch(/; *httponly/i);
    expect(cookieOf(headers)).toMatch(/; *samesite=strict/i);
  });

  it('who tries many accounts from one address waits, and nobody at another address does', async () => {
    const { email, password } = await newcomer(world, 'salama.mbili', 'author');
    const wrong = (n: number) =>
      login({ email: `jaribu${n}@tovuti.example`, password: 'si-nenosiri' }, '198.51.100.7');
    const seen: number[] = [];
    for (let n = 0; n < 100; n += 10)
      seen.push(
        ...(await Promise.all(Array.from({ length: 10 }, async (_, i) => (await wrong(n + i)).status))),
      );
    expect(seen).toEqual(seen.map(() => 400));
    expect((await wrong(100)).status).toBe(429);
    // What the visitor claims about itself is not what the proxy says: the last entry counts.
    const claimed = await login({ email, password }, '203.0.113.99, 198.51.100.7');
    expect([claimed.status, claimed.message]).toEqual([429, expect.stringMatching(/Subiri dakika 1/)]);
    expect((await login({ email, password }, '203.0.113.6')).status).toBe(200);
  });
});

describe('a session', () => {
  const age = (email: string, began: number, renewed: number) => ageSessions(world, email, began, renewed);
  const renew = (cookie: string) =>
    request(url, 'POST', '/admin/access-token', { headers: { cookie, 'x-forwarded-proto': 'https' } });

  it.each([
    ['ends after an hour without work', 'salama.tatu', false, 60],
    ['that remembers its person ends after twelve', 'salama.nne', true, 12 * 60],
  ])('%s', async (_, name, rememberMe, idle) => {
    const { email, password } = await newcomer(world, name, 'author');
    const cookie = pairOf(cookieOf((await login({ email, password, rememberMe })).headers));
    await age(email, idle - 2, idle - 2);
    const renewed = await renew(cookie);
    expect(renewed.status).toBe(200);
    // Renewing is work: the time begins again.
    await age(email, 0, idle + 1);
    expect((await renew(pairOf(cookieOf(renewed.headers)))).status).toBe(401);
  });

  it.each([
    ['ends after twelve hours of work', 'salama.tano', false, 12],
    ['that remembers its person ends after a day of work', 'salama.sita', true, 24],
  ])('%s', async (_, name, rememberMe, hours) => {
    const { email, password } = await newcomer(world, name, 'author');
    const cookie = pairOf(cookieOf((await login({ email, password, rememberMe })).headers));
    await age(email, hours * 60 - 2, 5);
    const renewed = await renew(cookie);
    expect(renewed.status).toBe(200);
    await age(email, 3, 0);
    expect((await renew(pairOf(cookieOf(renewed.headers)))).status).toBe(401);
  });

  it('opens doors for a quarter of an hour, then it must be renewed', async () => {
    const { email, password } = await newcomer(world, 'salama.saba', 'author');
    const token = (await login({ email, password })).body.data?.token ?? '';
    const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(15 * 60);
  });
});

it('a CMS that is asked to stop ends well', async () => {
  cms.process.kill('SIGTERM');
  expect(await cms.ended).toBe(0);
});
