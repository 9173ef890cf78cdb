import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { tamper } from '../support/alter.ts';
import { newcomer, PASSWORD, request } from '../support/newcomers.ts';
import { uploader } from '../support/uploads.ts';

const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
type Row = {
  action: string;
  account: string | null;
  document: string | null;
  title: string | null;
  details: unknown;
};

let administrator: AdminApi;
let author: AdminApi;
let neighbour: AdminApi;

beforeAll(async () => {
  administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
});

const trailOf = async (admin: AdminApi, query = '') =>
  (await admin('GET', `/audit/records${query}`)).body.results as Row[];

describe('the audit trail', () => {
  it('tells who wrote what, to their own institution only', async () => {
    const { body } = await author('POST', NEWS, { title: 'Kumbukumbu', date: '2026-11-20' });
    const { documentId } = body.data;
    const mine = (await trailOf(administrator)).find(({ document }) => document === documentId);
    expect(mine).toMatchObject({
      action: 'create',
      account: 'author.afya@tovuti.example',
      title: 'Kumbukumbu',
    });
    const theirs = await trailOf(neighbour);
    expect(theirs.filter(({ document }) => document === documentId)).toEqual([]);
    expect(theirs.filter(({ account }) => account?.includes('afya'))).toEqual([]);
  });

  it('names a document, also when it is gone, and is narrowed to what happened to it', async () => {
    const { body } = await author('POST', NEWS, { title: 'Iliyofutwa baadaye', date: '2026-11-20' });
    const { documentId } = body.data;
    await author('PUT', `${NEWS}/${documentId}?locale=sw`, { title: 'Iliyofutwa sasa' });
    const path = `${NEWS}/${documentId}`;
    expect((await administrator('DELETE', `${path}?locale=*`)).status).toBe(200);
    const rows = await trailOf(administrator, `?document=${documentId}`);
    expect(rows.map(({ action }) => action)).toEqual(['delete', 'update', 'create']);
    expect(rows.map(({ title }) => title)).toEqual(Array(3).fill('Iliyofutwa sasa'));
    expect(await trailOf(neighbour, `?document=${documentId}`)).toEqual([]);
  });

  it('has a line for a page that got another parent, or lost it, because its parent was saved', async () => {
    const PAGES = '/content-manager/collection-types/api::page.page';
    const page = async (title: string) => (await author('POST', PAGES, { title })).body.data.documentId;
    const [parent, child] = [await page('Ukurasa mzazi'), await page('Ukurasa mtoto')];
    const save = (children: object) => author('PUT', `${PAGES}/${parent}`, { children });
    expect((await save({ connect: [{ documentId: child }] })).status).toBe(200);
    expect((await save({ disconnect: [{ documentId: child }] })).status).toBe(200);
    const line = {
      action: 'update',
      account: 'author.afya@tovuti.example',
      details: { locale: 'sw', fields: ['parent'], through: { type: 'api::page.page', document: parent } },
    };
    expect(await trailOf(administrator, `?document=${child}`)).toMatchObject([
      line,
      line,
      { action: 'create' },
    ]);
  });

  it('names a copy by itself, with what it was made from', async () => {
    const { documentId } = (await author('POST', NEWS, { title: 'Asili', date: '2026-11-20' })).body.data;
    const copy = await author('POST', `${NEWS}/clone/${documentId}`, { title: 'Nakala' });
    expect(await trailOf(administrator, `?document=${copy.body.data.documentId}`)).toMatchObject([
      { action: 'clone', details: { from: documentId } },
    ]);
  });

  it('has a line for a folder made, renamed, moved or removed, and for a file that is moved', async () => {
    const make = async (name: string) =>
      (await administrator('POST', '/upload/folders', { name, parent: null })).body.data;
    const [folder, place] = [await make('Picha za mkutano'), await make('Mahali pake')];
    const picture = readFileSync('tests/fixtures/pictures/rangi-ya-kijani.webp');
    const { file } = await uploader(administrator)('/upload', [['picha.webp', picture]]);
    const change = { name: 'Picha za kikao', parent: null };
    expect((await administrator('PUT', `/upload/folders/${folder.id}`, change)).status).toBe(200);
    const move = { destinationFolderId: place.id, folderIds: [folder.id], fileIds: [file.id] };
    expect((await administrator('POST', '/upload/actions/bulk-move', move)).status).toBe(200);
    const [moved] = await trailOf(administrator, `?document=${file.id}&action=file-moved`);
    expect(moved).toMatchObject({
      account: 'institution-administrator.afya@tovuti.example',
      title: 'picha.webp',
    });
    const named = await trailOf(administrator, `?document=${folder.documentId}`);
    expect(named[0]).toMatchObject({ action: 'folder-moved', title: 'Picha za kikao' });
    // A folder goes with those in it, and each has its line.
    const removal = { folderIds: [place.id], fileIds: [] };
    expect((await administrator('POST', '/upload/actions/bulk-delete', removal)).status).toBe(200);
    const actions = (await trailOf(administrator, `?document=${folder.documentId}`)).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['folder-deleted', 'folder-moved', 'folder-changed', 'folder-made']);
    expect(await trailOf(neighbour, `?document=${folder.documentId}`)).toEqual([]);
  });

  it('keeps sign-ins, refused ones and what was refused to a person', async () => {
    await openSession(world, { email: 'author.afya@tovuti.example', password: 'si-nenosiri' });
    await author('GET', '/tenancy/staff');
    await fetch(`${world.cmsUrl}/ADMIN/login/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'publisher.afya@tovuti.example', password: 'si-nenosiri' }),
    });
    const actions = (await trailOf(administrator, '?account=author.afya')).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['login', 'login-refused', 'refused']));
    const spelt = (await trailOf(administrator, '?account=publisher.afya&action=login-refused')).length;
    expect(spelt).toBeGreaterThan(0);
  });

  it('names nobody whose address stands where Strapi reads none', async () => {
    const email = 'institution-administrator.arusha-cc@tovuti.example';
    const userInfo = { firstname: 'A', lastname: 'B', password: PASSWORD };
    for (const path of ['/admin/reset-password', '/admin/register'])
      await request(world.cmsUrl, 'POST', path, {
        body: { email, password: PASSWORD, resetPasswordToken: 'x', registrationToken: 'x', userInfo },
      });
    const actions = (await trailOf(neighbour)).map(({ action }) => action);
    expect(actions.filter((action) => /^(password-reset|registration)-refused$/.test(action))).toEqual([]);
  });

  it('keeps that somebody wanted to write what is another institution’s', async () => {
    const { documentId } = (await neighbour('POST', NEWS, { title: 'Ya jirani' })).body.data;
    expect((await author('PUT', `${NEWS}/${documentId}`, { title: 'Yangu' })).status).toBe(404);
    const [line] = await trailOf(administrator, '?account=author.afya&action=refused');
    const path = `${NEWS}/${documentId}`;
    expect(line?.details).toEqual({ method: 'PUT', path, status: 404 });
  });

  it('keeps that a password was changed, or was to be', async () => {
    const { email, token } = await newcomer(world, 'mbadili.nenosiri', 'author');
    const change = (currentPassword: string) =>
      request(world.cmsUrl, 'PUT', '/admin/users/me', {
        token,
        body: { currentPassword, password: `${PASSWORD} Na tano` },
      });
    expect([(await change('si-hilo')).status, (await change(PASSWORD)).status]).toEqual([400, 200]);
    const actions = (await trailOf(administrator, `?account=${email}`)).map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['password-changed', 'password-changed-refused']);
  });

  it('keeps who was invited to what, and that an invitation was withdrawn', async () => {
    const email = 'mwaliko@tovuti.example';
    const role = 'publisher';
    await administrator('POST', '/tenancy/staff', { email, firstname: 'Rehema', lastname: 'Said', role });
    const { body } = await administrator('GET', '/tenancy/staff');
    const staff = body.results as { id: number; email: string }[];
    await administrator('DELETE', `/tenancy/staff/${staff.find((row) => row.email === email)?.id}`);
    const records = (await trailOf(administrator)).map(({ action, details }) => ({ action, details }));
    expect(records).toContainEqual({
      action: 'membership-changed',
      details: { account: email, role, state: 'invited' },
    });
    expect(records).toContainEqual({ action: 'invitation-withdrawn', details: { account: email, role } });
  });

  it('is exported as CSV: their own institution only', async () => {
    await neighbour('POST', NEWS, { title: 'Kumbukumbu ya jirani', date: '2026-11-20' });
    const { status, text } = await administrator('GET', '/audit/records.csv');
    expect(status).toBe(200);
    expect(text).toContain('author.afya@tovuti.example');
    expect(text).not.toContain('arusha');
  });

  it('of days that no calendar has, is empty', async () => {
    expect(await trailOf(administrator, '?from=2026-13-01')).toEqual([]);
    expect(await trailOf(administrator, '?until=9999-99-99')).toEqual([]);
  });

  it('is read by administrators only', async () => {
    expect((await author('GET', '/audit/records')).status).toBe(403);
  });

  it('is changed by nobody, the database says', async () => {
    expect(await tamper(world)).toEqual(Array(3).fill(expect.stringMatching(/append-only/)));
  });
});
