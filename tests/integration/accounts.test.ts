import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { deviceOf, halfSession } from '../support/admin-session.ts';
import { endWaits } from '../support/alter.ts';
import { mailsTo } from '../support/mails.ts';
import { enrol as enrolIn, linkIn, newcomer as newcomerOf, PASSWORD, request } from '../support/newcomers.ts';
import { codeAt, freshCode, secretOf, stepNow } from '../support/one-time-codes.ts';
import { SOON } from '../support/soon.ts';

const world = inject('world');
/** Messages go out beside the answer. */
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
const call = (method: string, path: string, body?: object, token?: string) =>
  request(world.cmsUrl, method, path, { ...(body ? { body } : {}), ...(token ? { token } : {}) });
const pass = (token: string | undefined, code: string) =>
  call('POST', '/accounts/second-factor/pass', { code }, token);

let administrator: AdminApi;
let neighbour: AdminApi;
beforeAll(async () => {
  administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
});

type Member = { id: number; email: string };
const rowOf = async (email: string) =>
  ((await administrator('GET', '/tenancy/staff')).body.results as Member[]).find((row) => row.email === email)
    ?.id;

const newcomer = (name: string, role: string, password?: string) => newcomerOf(world, name, role, password);
const enrol = (email: string, token: string) => enrolIn(world, email, token);

const DOORS: [string, string][] = [
  ['GET', NEWS],
  ['POST', NEWS],
  ['GET', '/content-manager/content-types'],
  ['GET', '/content-manager/init'],
  ['GET', '/upload/files'],
  ['POST', '/upload'],
  ['GET', '/tenancy/me'],
  ['GET', '/tenancy/staff'],
  ['POST', '/tenancy/work-as'],
  ['GET', '/audit/records'],
  ['GET', '/accounts/sessions'],
  ['POST', '/accounts/second-factor/remove'],
  ['PUT', '/admin/users/me'],
  ['GET', '/admin/users'],
  ['GET', '/admin/users/me/sessions'],
  ['GET', '/ADMIN/users/me/sessions/'],
  ['GET', '/admin/roles'],
  ['GET', '/i18n/locales'],
  ['POST', '/graphql'],
];

describe('a session that owes its second factor', () => {
  it.each(['publisher', 'institution-administrator'])('of a %s reaches nothing', async (role) => {
    const token = await halfSession(world, accountOf(world, role, 'afya'));
    for (const [method, path] of DOORS) {
      const { status, body } = await call(method, path, method === 'GET' ? undefined : {}, token);
      expect([path, status, body.error?.details.code]).toEqual([path, 403, 'second-factor-needed']);
    }
  });

  it('knows who it is, opens the page for the code, and ends', async () => {
    const token = await halfSession(world, accountOf(world, 'publisher', 'afya'));
    // What the admin asks on the way to that page, in whatever order; one refusal leaves it blank.
    for (const path of ['init', 'project-type', 'information', 'users/me/permissions'])
      expect([path, (await call('GET', `/admin/${path}`, undefined, token)).status]).toEqual([path, 200]);
    const permissions = [{ action: 'plugin::upload.read' }];
    expect((await call('POST', '/admin/permissions/check', { permissions }, token)).status).toBe(200);
    expect((await call('GET', '/admin/users/me', undefined, token)).status).toBe(200);
    expect((await call('GET', '/accounts/me', undefined, token)).body).toMatchObject({ isOwed: true });
    const deviceId = deviceOf('publisher.afya@tovuti.example');
    expect((await call('POST', '/admin/logout', { deviceId }, token)).status).toBe(200);
    expect((await call('GET', '/admin/users/me', undefined, token)).status).toBe(401);
  });

  it('is what registering gives a person who may publish, and enrolling opens it', async () => {
    const { email, token } = await newcomer('rehema', 'publisher');
    expect((await call('GET', NEWS, undefined, token)).status).toBe(403);
    expect(await enrol(email, token)).toHaveLength(10);
    // The holder would learn of it if somebody else who knew the password had been quicker.
    expect(mailsTo(world, email).at(-1)).toMatch(/namba za mara moja/);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(200);
    expect((await call('POST', '/accounts/second-factor/enrol', {}, token)).status).toBe(400);
  });

  it('is what a new password gives, and the former sessions are gone', async () => {
    const { email, token } = await newcomer('halima', 'publisher');
    await enrol(email, token);
    expect((await call('POST', '/admin/forgot-password', { email })).status).toBe(204);
    await expect.poll(() => mailsTo(world, email).at(-1), SOON).toMatch(/nenosiri jipya/);
    const reset = { resetPasswordToken: linkIn(world, email, 'code'), password: 'Ziwa Tanganyika ni refu 8' };
    const answer = await call('POST', '/admin/reset-password', reset);
    const fresh = answer.body.data?.token;
    expect((await call('GET', NEWS, undefined, token)).status).toBe(401);
    expect((await call('GET', NEWS, undefined, fresh)).status).toBe(403);
    await expect.poll(() => mailsTo(world, email).at(-1), SOON).toMatch(/limebadilishwa/);
    expect((await pass(fresh, await freshCode(world, email))).status).toBe(200);
  });

  it('passes on what it passed to the session that renews it', async () => {
    const { email, token, password } = await newcomer('zawadi', 'publisher');
    await enrol(email, token);
    const body = { email, password, deviceId: deviceOf(email) };
    const first = await call('POST', '/admin/login', body);
    const cookie = /strapi_admin_refresh=[^;]+/.exec(first.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const renew = (value: string) =>
      fetch(`${world.cmsUrl}/admin/access-token`, { method: 'POST', headers: { cookie: value } });
    const half = await renew(cookie);
    const halfToken = ((await half.json()) as { data: { token: string } }).data.token;
    expect((await call('GET', NEWS, undefined, halfToken)).status).toBe(403);
    await pass(halfToken, await freshCode(world, email));
    const next = /strapi_admin_refresh=[^;]+/.exec(half.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const whole = ((await (await renew(next)).json()) as { data: { token: string } }).data.token;
    expect((await call('GET', NEWS, undefined, whole)).status).toBe(200);
  });
});

describe('a one-time code', () => {
  it('is refused when it is wrong, old, used or not a code', async () => {
    const { email, token, password } = await newcomer('nuru', 'publisher');
    await enrol(email, token);
    const secret = String(secretOf(world, email));
    const half = await halfSession(world, { email, password });
    const code = await freshCode(world, email);
    expect((await pass(half, code)).status).toBe(200);
    const again = await halfSession(world, { email, password });
    for (const refused of [code, codeAt(secret, stepNow() - 4), '', 'sita', '000000']) {
      const { status, message } = await pass(again, refused);
      expect([refused, status, message]).toEqual([refused, 400, expect.stringMatching(/Namba si sahihi/)]);
    }
    const { status, message } = await pass(again, '000000');
    expect([status, message]).toEqual([429, expect.stringMatching(/Subiri dakika 1/)]);
    expect((await call('GET', NEWS, undefined, again)).status).toBe(403);
  });

  it('has recovery codes beside it, each for one use', async () => {
    const { email, token, password } = await newcomer('upendo', 'publisher');
    const [first = ''] = await enrol(email, token);
    const half = await halfSession(world, { email, password });
    expect((await pass(half, first.toUpperCase())).status).toBe(200);
    expect((await call('GET', '/accounts/me', undefined, half)).body.recoveryCodes).toBe(9);
    const again = await halfSession(world, { email, password });
    expect((await pass(again, first)).status).toBe(400);
  });

  it('is for an author to switch on and off', async () => {
    const { email, token } = await newcomer('furaha', 'author');
    expect((await call('GET', NEWS, undefined, token)).status).toBe(200);
    await enrol(email, token);
    const code = await freshCode(world, email);
    expect((await call('POST', '/accounts/second-factor/remove', { code: '1' }, token)).status).toBe(400);
    expect((await call('POST', '/accounts/second-factor/remove', { code }, token)).status).toBe(200);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(200);
  });

  it("is reset by the own institution's administrator, who is recorded, and by no other", async () => {
    const { email, token, password } = await newcomer('baraka', 'publisher');
    await enrol(email, token);
    const id = await rowOf(email);
    const reset = (admin: AdminApi) => admin('POST', `/accounts/staff/${id}/reset-second-factor`, {});
    const stranger = await reset(neighbour);
    const nobody = await neighbour('POST', '/accounts/staff/99999/reset-second-factor', {});
    expect([stranger.status, stranger.body.error]).toEqual([nobody.status, nobody.body.error]);
    const author = await openSession(world, accountOf(world, 'author', 'afya'));
    expect((await reset(author)).status).toBe(403);
    expect((await reset(administrator)).status).toBe(200);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(401);
    expect(mailsTo(world, email).at(-1)).toMatch(/ameondoa uthibitisho/);
    const half = await halfSession(world, { email, password });
    expect((await call('GET', '/accounts/me', undefined, half)).body).toMatchObject({ isEnrolled: false });
    const { results } = (await administrator('GET', '/audit/records')).body as unknown as {
      results: { action: string }[];
    };
    expect(results.map(({ action }) => action)).toContain('second-factor-reset');
  });

  it('is not reset by oneself, nor for an administrator of the platform', async () => {
    const own = await rowOf('institution-administrator.afya@tovuti.example');
    expect((await administrator('POST', `/accounts/staff/${own}/reset-second-factor`, {})).status).toBe(400);
    const email = 'platform-administrator@tovuti.example';
    expect((await administrator('POST', '/accounts/reset-second-factor', { email })).status).toBe(400);
  });
});

describe('a password', () => {
  it.each([
    ['Mfupi2026', /fupi/],
    ['Passwordpassword1', /linajulikana/],
    ['Qwerty123456789', /linajulikana/],
    ['Aaaaaaaaaaaaaaaa1', /linajulikana/],
    ['Rehema yupo nyumbani 7', /jina lako/],
    ['Penseli na tovuti 77', /jina/],
  ])('like %s is refused in words at registration', async (password, words) => {
    const name = `mgeni${password.length}${password.charCodeAt(0)}`;
    const { answer } = await newcomer(name, 'author', password);
    expect([answer.status, answer.message]).toEqual([400, expect.stringMatching(words)]);
  });

  it('of four words with spaces is taken, and is looked at when it is changed', async () => {
    const { answer, token, password } = await newcomer(
      'tumaini',
      'author',
      'Chungwa baiskeli mvua dirisha 1',
    );
    expect(answer.status).toBe(200);
    const change = { currentPassword: password, password: 'Mfupi2026' };
    const { status, message } = await call('PUT', '/admin/users/me', change, token);
    expect([status, message]).toEqual([400, expect.stringMatching(/fupi/)]);
    const slash = await call('PUT', '/Admin/users/me/', change, token);
    expect(slash.status).toBe(400);
  });
});

describe('failed sign-ins', () => {
  const tryPassword = (email: string, password: string) => call('POST', '/admin/login', { email, password });

  it('of an account that exists and of one that does not get the same answers, and then a wait that ends, and grows', async () => {
    const { email, password } = await newcomer('amani', 'author');
    const answers = async (address: string) => {
      const seen: [number, string][] = [];
      for (let tries = 0; tries < 6; tries++) {
        const { status, message } = await tryPassword(address, 'si-nenosiri');
        seen.push([status, message]);
      }
      return seen;
    };
    const known = await answers(email);
    expect(known).toEqual(await answers('hayupo@tovuti.example'));
    expect(known.map(([status]) => status)).toEqual([400, 400, 400, 400, 400, 429]);
    expect(known.at(-1)?.[1]).toMatch(/Subiri dakika 1/);
    expect((await tryPassword(email, password)).status).toBe(429);
    await endWaits(world);
    expect((await tryPassword(email, password)).status).toBe(200);
    expect((await tryPassword(email, 'si-nenosiri')).status).toBe(400);
    const unknown = 'hayupo@tovuti.example';
    expect((await tryPassword(unknown, 'si-nenosiri')).status).toBe(400);
    expect((await tryPassword(unknown, 'si-nenosiri')).message).toMatch(/Subiri dakika 2/);
  });

  it('by asking for new passwords again and again end in a wait too', async () => {
    const ask = () => call('POST', '/admin/forgot-password', { email: 'hayupo.kamwe@tovuti.example' });
    const seen: number[] = [];
    for (let tries = 0; tries < 6; tries++) seen.push((await ask()).status);
    expect(seen).toEqual([204, 204, 204, 204, 204, 429]);
  });
});

describe('the present password, asked for again,', () => {
  it('is not guessed by whoever found an open session', async () => {
    const { token } = await newcomer('kikao.wazi', 'author');
    const change = (currentPassword: string) =>
      call('PUT', '/admin/users/me', { currentPassword, password: 'Mlima Meru una baridi 5' }, token);
    const seen: number[] = [];
    for (let tries = 0; tries < 6; tries++) seen.push((await change('si-nenosiri')).status);
    expect(seen).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await change(PASSWORD)).status).toBe(429);
    await endWaits(world);
    expect((await change(PASSWORD)).status).toBe(200);
  });
});

describe('sessions', () => {
  it('are listed, and end at once, one or all others', async () => {
    const { email, token, password } = await newcomer('subira', 'author');
    const device = (id: string) => `00000000-0000-4000-8000-00000000000${id}`;
    const login = async (id: string) => {
      const answer = await call('POST', '/admin/login', { email, password, deviceId: device(id) });
      return answer.body.data?.token;
    };
    const [first, second] = [await login('1'), await login('2')];
    expect(mailsTo(world, email).at(-1)).toMatch(/kifaa ambacho hakijatumika/);
    const list = async () => (await call('GET', '/accounts/sessions', undefined, second)).body.results;
    const rows = await list();
    expect(rows.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    expect(rows[0]?.address).toMatch(/127\.0\.0\.1/);
    expect((await call('DELETE', `/accounts/sessions/${rows[1]?.id}`, undefined, second)).status).toBe(200);
    expect((await call('GET', NEWS, undefined, first)).status).toBe(401);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(200);
    expect((await call('POST', '/accounts/sessions/end-others', {}, second)).status).toBe(200);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });

  it("of another person cannot be ended, nor by another institution's administrator", async () => {
    const { email, token } = await newcomer('pendo', 'author');
    const own = (await call('GET', '/accounts/sessions', undefined, token)).body.results;
    expect((await administrator('DELETE', `/accounts/sessions/${own[0]?.id}`)).status).toBe(400);
    const id = await rowOf(email);
    expect((await neighbour('POST', `/accounts/staff/${id}/end-sessions`, {})).status).toBe(400);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(200);
    expect((await administrator('POST', `/accounts/staff/${id}/end-sessions`, {})).status).toBe(200);
    expect((await call('GET', NEWS, undefined, token)).status).toBe(401);
  });

  it('end with a suspension', async () => {
    const { email, token } = await newcomer('imani', 'author');
    await administrator('PUT', `/tenancy/staff/${await rowOf(email)}`, { state: 'suspended' });
    await administrator('PUT', `/tenancy/staff/${await rowOf(email)}`, { state: 'active' });
    expect((await call('GET', NEWS, undefined, token)).status).toBe(401);
  });

  it('live in a cookie that scripts and other sites cannot use', async () => {
    const { email, password } = await newcomer('jumaa', 'author');
    const { headers } = await call('POST', '/admin/login', { email, password });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/strapi_admin_refresh=.*httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
  });
});

it('the admin is served with rules for what its pages may load', async () => {
  const { headers } = await call('GET', '/admin');
  const policy = headers.get('content-security-policy') ?? '';
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/).slice(0, 2)));
  expect(rules).toMatchObject({
    'script-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'frame-ancestors': "'self'",
    'img-src': "'self' data: blob:",
  });
  expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
});
