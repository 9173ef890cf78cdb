import { describe, expect, inject, it } from 'vitest';
import { accountOf, openSession } from '../support/admin-api.ts';
import { halfSession, proofIn } from '../support/admin-session.ts';
import { command } from '../support/commands.ts';
import { mailsTo } from '../support/mails.ts';
import { enrol, newcomer, request } from '../support/newcomers.ts';
import { freshCode } from '../support/one-time-codes.ts';

const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
const post = (path: string, token: string, body = {}) =>
  request(world.cmsUrl, 'POST', `/accounts/second-factor/${path}`, { body, token });
const me = async (token: string) =>
  (await request(world.cmsUrl, 'GET', '/accounts/me', { token })).body as unknown as Record<string, unknown>;

/** A publisher who registered, went away, and signs in days later with the password alone. */
async function returning(name: string) {
  const { email, password } = await newcomer(world, name, 'publisher');
  const token = String(await halfSession(world, { email, password }));
  return { email, password, token };
}

describe('a first phone', () => {
  it('is not connected by whoever knows the password alone', async () => {
    const { token } = await returning('neema.kwanza');
    expect(await me(token)).toMatchObject({ isOwed: true, isProved: false });
    for (const [path, body] of [
      ['enrol', {}],
      ['confirm', { code: '123456' }],
    ] as const) {
      const { status, body: answer } = await post(path, token, body);
      expect([path, status, answer.error?.details.code]).toEqual([path, 400, 'second-factor-unproved']);
    }
    for (const code of ['', '12345678', 'namba'])
      expect((await post('prove', token, { code })).status).toBe(400);
    expect((await post('enrol', token)).body.secret).toBeUndefined();
    expect((await request(world.cmsUrl, 'GET', NEWS, { token })).status).toBe(403);
  });

  it("is connected with the code that the account's address got, in that session only", async () => {
    const { email, password, token } = await returning('neema.pili');
    const other = String(await halfSession(world, { email, password }));
    expect((await post('ask-proof', token)).status).toBe(200);
    expect(mailsTo(world, email).at(-1)).toMatch(/kuunganisha simu/);
    const code = proofIn(world, email);
    expect((await post('prove', other, { code })).status).toBe(400);
    expect((await post('prove', token, { code: `${code.slice(0, 4)} ${code.slice(4)}` })).status).toBe(200);
    expect(await me(token)).toMatchObject({ isProved: true });
    expect((await post('enrol', other)).status).toBe(400);
    expect(await enrol(world, email, token)).toHaveLength(10);
    expect((await request(world.cmsUrl, 'GET', NEWS, { token })).status).toBe(200);
    expect((await post('ask-proof', other)).status).toBe(400);
  });

  it('counts the last code only, and fills no mailbox', async () => {
    const { email, token } = await returning('neema.tatu');
    await post('ask-proof', token);
    const first = proofIn(world, email);
    const seen = [];
    for (let tries = 0; tries < 5; tries++) seen.push((await post('ask-proof', token)).status);
    expect(seen).toEqual([200, 200, 200, 200, 429]);
    expect((await post('prove', token, { code: first })).status).toBe(400);
    expect((await post('prove', token, { code: proofIn(world, email) })).status).toBe(200);
  });

  it('follows a former one without a code by mail', async () => {
    const { email, token } = await newcomer(world, 'neema.nne', 'publisher');
    await enrol(world, email, token);
    expect((await post('remove', token, { code: await freshCode(world, email) })).status).toBe(200);
    expect(await enrol(world, email, token)).toHaveLength(10);
  });

  it('after a reset by an administrator again needs the code', async () => {
    const { email, password, token } = await newcomer(world, 'neema.tano', 'publisher');
    await enrol(world, email, token);
    const administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
    const staff = (await administrator('GET', '/tenancy/staff')).body.results as {
      id: number;
      email: string;
    }[];
    const id = staff.find((row) => row.email === email)?.id;
    expect((await administrator('POST', `/accounts/staff/${id}/reset-second-factor`, {})).status).toBe(200);
    const half = String(await halfSession(world, { email, password }));
    expect((await post('enrol', half)).status).toBe(400);
  });
});

describe('npm run reset-second-factor', () => {
  const reset = (...args: string[]) => command(world, 'scripts/reset-second-factor.ts', args);

  it('removes the second factor of an account, whose holder connects a phone again', async () => {
    const { email, password, token } = await newcomer(world, 'neema.sita', 'publisher');
    await enrol(world, email, token);
    expect(await reset(email)).toMatchObject({ code: 0, output: expect.stringContaining(`${email}: OK`) });
    // Whoever holds the lost phone may hold an open session too.
    expect((await request(world.cmsUrl, 'GET', NEWS, { token })).status).toBe(401);
    const half = String(await halfSession(world, { email, password }));
    expect(await me(half)).toMatchObject({ isEnrolled: false, isOwed: true, recoveryCodes: 0 });
  });

  it('says that there is no such account', async () => {
    expect((await reset('hayupo@tovuti.example')).code).toBe(1);
    expect((await reset()).code).toBe(1);
  });
});
