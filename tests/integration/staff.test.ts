import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { expireInvitations, giveRole, idleFor, runJob } from '../support/alter.ts';
import { mailsTo } from '../support/mails.ts';
import { enrol, newcomer } from '../support/newcomers.ts';

const world = inject('world');
const PASSWORD = 'Mlima-Kilimanjaro-2026';
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
type Member = { id: number; email: string; name: string | null; state: string; role: string };

let afya: AdminApi;
let arusha: AdminApi;

beforeAll(async () => {
  afya = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  arusha = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
});

const staffOf = async (admin: AdminApi) => (await admin('GET', '/tenancy/staff')).body.results as Member[];
const memberOf = async (admin: AdminApi, email: string) =>
  (await staffOf(admin)).find((member) => member.email === email);
const invite = (admin: AdminApi, email: string, role = 'author') =>
  admin('POST', '/tenancy/staff', { email, firstname: 'Asha', lastname: 'Juma', role });

function tokenOf(email: string): string {
  return /registrationToken=([0-9a-f]+)/.exec(mailsTo(world, email).at(-1) ?? '')?.[1] ?? '';
}
const register = (registrationToken: string) =>
  fetch(`${world.cmsUrl}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      registrationToken,
      userInfo: { firstname: 'Asha', lastname: 'Juma', password: PASSWORD },
    }),
  });

describe("an institution's administrator", () => {
  it('sees their own staff and nobody else', async () => {
    const emails = (await staffOf(afya)).map(({ email }) => email);
    expect(emails).toContain('author.afya@tovuti.example');
    expect(emails.filter((email) => email.includes('arusha'))).toEqual([]);
  });

  it('invites a person, who registers and works in that institution with that role', async () => {
    const email = 'asha@tovuti.example';
    expect((await invite(afya, email)).status).toBe(200);
    expect(await memberOf(afya, email)).toMatchObject({ state: 'invited', name: null, role: 'author' });
    expect((await register(tokenOf(email))).status).toBe(200);
    expect(await memberOf(afya, email)).toMatchObject({ state: 'active', name: 'Asha Juma' });
    const asha = await openSession(world, { email, password: PASSWORD });
    const { status, body } = await asha('POST', NEWS, { title: 'Habari ya Asha', date: '2026-11-20' });
    expect([status, body.data?.tenant]).toEqual([201, 'afya']);
    expect((await asha('GET', '/tenancy/staff')).status).toBe(403);
  });

  it('lets a person work in a second institution, as one at a time', async () => {
    const email = 'asha@tovuti.example';
    await invite(arusha, email, 'publisher');
    const asha = await openSession(world, { email, password: PASSWORD });
    const list = async () =>
      ((await asha('GET', NEWS)).body.results as { tenant: string }[]).map(({ tenant }) => tenant);
    expect(new Set(await list())).toEqual(new Set(['afya']));
    expect((await asha('POST', '/tenancy/work-as', { tenant: 'arusha-cc' })).status).toBe(200);
    expect(new Set(await list())).toEqual(new Set(['arusha-cc']));
    expect((await asha('GET', '/tenancy/me')).body).toMatchObject({ current: 'arusha-cc' });
    expect((await asha('POST', '/tenancy/work-as', { tenant: 'bunge' })).status).toBe(400);
  });

  it('suspends and resumes their own staff, never themselves or those of others', async () => {
    const email = 'asha@tovuti.example';
    const there = await memberOf(arusha, email);
    expect((await afya('PUT', `/tenancy/staff/${there?.id}`, { state: 'suspended' })).status).toBe(400);
    expect((await arusha('PUT', `/tenancy/staff/${there?.id}`, { state: 'suspended' })).status).toBe(200);
    const asha = await openSession(world, { email, password: PASSWORD });
    expect((await asha('GET', '/tenancy/me')).body).toMatchObject({ current: 'afya' });
    const me = (await staffOf(arusha)).find(({ email: own }) => own.startsWith('institution-administrator'));
    const answer = await arusha('PUT', `/tenancy/staff/${me?.id}`, { role: 'author' });
    expect(answer.body.error?.message).toMatch(/mwenyewe/);
  });

  it('refuses what is not an address or a role, and an invitation of someone who is there', async () => {
    expect((await invite(afya, 'si anwani')).status).toBe(400);
    expect((await invite(afya, 'juma@tovuti.example', 'strapi-super-admin')).status).toBe(400);
    expect((await invite(afya, 'author.afya@tovuti.example')).body.error?.message).toMatch(/tayari/);
  });

  it('writes names only where names are asked for, for the invitation begins with them', async () => {
    for (const firstname of ['Bofya http://evil.example', 'Asha\nBcc: x', 'a@b.tz', '<b>Asha</b>', '=1+1'])
      expect((await inviteAs(firstname)).status).toBe(400);
    for (const firstname of ["Ng'wandu", 'Anna-Maria', 'J. K.', 'Zoë', 'فاطمة'])
      expect((await inviteAs(firstname)).status).toBe(200);
  });
  let invited = 0;
  const inviteAs = (firstname: string) =>
    afya('POST', '/tenancy/staff', {
      email: `jina-${invited++}@tovuti.example`,
      firstname,
      lastname: 'Juma',
      role: 'author',
    });

  it('fills nobody’s mailbox', async () => {
    const email = 'mgeni.asiyetaka@tovuti.example';
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push(await invite(afya, email));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 400, 400]);
    expect(answers.at(-1)?.body.error?.message).toMatch(/mialiko mingi/);
    expect(mailsTo(world, email)).toHaveLength(5);
    // That somebody else invited them is not for others to learn.
    expect((await invite(arusha, email)).status).toBe(200);
  });
});

describe('a role', () => {
  it('opens nothing where the person has another one', async () => {
    const { email, password, token } = await newcomer(world, 'mtu.wa.mbili', 'publisher');
    await enrol(world, email, token);
    const person = await openSession(world, { email, password });
    expect((await person('GET', NEWS)).body.results).not.toEqual([]);
    // As for who changed the workplace between the reading of the role and that of the place.
    await giveRole(world, email, 'institution-administrator');
    expect((await person('GET', '/tenancy/staff')).status).toBe(400);
    expect((await person('GET', NEWS)).body.results).toEqual([]);
    await giveRole(world, email, 'publisher');
    expect((await person('GET', NEWS)).body.results).not.toEqual([]);
  });
});

describe('an account', () => {
  it('is not made by an invitation that has expired', async () => {
    const email = 'amina@tovuti.example';
    await invite(afya, email);
    await expireInvitations(world, email);
    expect((await register(tokenOf(email))).status).toBe(400);
    expect(await memberOf(afya, email)).toMatchObject({ state: 'expired' });
    await invite(afya, email);
    expect((await register(tokenOf(email))).status).toBe(200);
  });

  it('that is idle is warned, then suspended', async () => {
    const email = 'amina@tovuti.example';
    await idleFor(world, email, 91);
    await runJob(world, 'tenancy-idle-accounts');
    expect(mailsTo(world, email).at(-1)).toMatch(/haijatumika/);
    expect(await memberOf(afya, email)).toMatchObject({ state: 'active' });
    await idleFor(world, email, 106, 15);
    await runJob(world, 'tenancy-idle-accounts');
    expect(await memberOf(afya, email)).toMatchObject({ state: 'suspended' });
  });

  it('keeps its e-mail address', async () => {
    const author = await openSession(world, accountOf(world, 'author', 'afya'));
    const taken = 'author.arusha-cc@tovuti.example';
    expect((await author('PUT', '/admin/users/me', { email: taken })).body.error?.message).toMatch(
      /haibadilishwi/,
    );
  });
});
