import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';

/** What the access test found once, each by itself and with what it must still let through. */
const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
/** Names of folders must be new, also when the tests run again. */
const RUN = Date.now();
const NOBODYS = 'q'.repeat(24);
type Folder = { id: number; name: string; path: string };

let own: AdminApi;
let other: AdminApi;

beforeAll(async () => {
  own = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  other = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
});

async function newFolder(admin: AdminApi, name: string): Promise<Folder> {
  const { status, body } = await admin('POST', '/upload/folders', { name: `${name} ${RUN}`, parent: null });
  expect(status).toBe(201);
  return body.data as unknown as Folder;
}
const folder = async (admin: AdminApi, { id }: Folder) =>
  (await admin('GET', `/upload/folders/${id}`)).body.data as unknown as Folder;

describe('folders', () => {
  it('are seen by their institution only, and two institutions may use one name', async () => {
    const name = 'Picha za ufikiaji';
    const [mine, theirs] = [await newFolder(own, name), await newFolder(other, name)];
    const tree = (await own('GET', '/upload/folder-structure')).body.data as unknown as Folder[];
    const ids = tree.map(({ id }) => id);
    expect([ids.includes(mine.id), ids.includes(theirs.id)]).toEqual([true, false]);
  });

  it('are moved by their institution only', async () => {
    const [mine, place] = [await newFolder(own, 'Ya kuhamisha'), await newFolder(own, 'Ya kupokea')];
    const theirs = await newFolder(other, 'Isiyohamishwa');
    const move = (folderIds: number[]) =>
      own('POST', '/upload/actions/bulk-move', { folderIds, fileIds: [], destinationFolderId: place.id });
    expect((await move([mine.id, theirs.id])).status).toBe(200);
    expect((await folder(own, mine)).path).toBe(`${place.path}${mine.path}`);
    expect((await folder(other, theirs)).path).toBe(theirs.path);
  });

  it('of others are as unknown as those that never were', async () => {
    const theirs = await newFolder(other, 'Isiyojulikana');
    const change = (id: number) => own('PUT', `/upload/folders/${id}`, { name: 'Nimebadili', parent: null });
    const [first, second] = [await change(theirs.id), await change(theirs.id + 1_000_000)];
    expect([first.status, first.text]).toEqual([404, second.text]);
    expect(await folder(other, theirs)).toMatchObject({ name: theirs.name, path: theirs.path });
  });
});

describe('the home page', () => {
  it('counts the documents of the own institution', async () => {
    const counts = async (admin: AdminApi) =>
      (await admin('GET', '/content-manager/homepage/count-documents')).body.data as unknown as {
        draft: number;
      };
    const [mine, theirs] = [await counts(own), await counts(other)];
    await other('POST', NEWS, { title: 'Rasimu ya kuhesabu', date: '2026-11-20' });
    expect(await counts(own)).toEqual(mine);
    expect((await counts(other)).draft).toBe(theirs.draft + 1);
  });
});

describe('the id of a document', () => {
  it('is chosen by nobody, neither when it is made nor later', async () => {
    const made = await own('POST', NEWS, { title: 'Kitambulisho', date: '2026-11-20', documentId: NOBODYS });
    const { documentId } = made.body.data;
    expect(documentId).not.toBe(NOBODYS);
    await own('PUT', `${NEWS}/${documentId}`, { title: 'Kitambulisho kipya', documentId: NOBODYS });
    expect((await own('GET', `${NEWS}/${NOBODYS}`)).status).toBe(404);
    expect((await own('GET', `${NEWS}/${documentId}`)).status).toBe(200);
  });
});

describe('publishing a document of others', () => {
  it('does nothing, and their audit trail does not hear of it', async () => {
    const { body } = await other('POST', NEWS, { title: 'Isiyochapishwa', date: '2026-11-20' });
    const { documentId } = body.data;
    const bulk = (id: string) => own('POST', `${NEWS}/actions/bulkPublish`, { documentIds: [id] });
    const [first, second] = [await bulk(documentId), await bulk(NOBODYS)];
    expect([first.status, first.text]).toEqual([second.status, second.text]);
    const trail = (await other('GET', '/audit/records')).body.results as {
      document: string;
      action: string;
    }[];
    const actions = trail.filter(({ document }) => document === documentId).map(({ action }) => action);
    expect(actions).toEqual(['create']);
  });
});

describe('settings that all institutions share', () => {
  it.each(['/i18n/settings', '/upload/configuration'])('%s is written by no staff', async (path) => {
    expect((await own('PUT', path, { pageSize: 50, sort: 'name:ASC' })).status).toBe(403);
  });
});

describe('uploading', () => {
  const picture = (color: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: color } })
      .png()
      .toBuffer();

  /** Sends a picture as the media library does. */
  async function send(admin: AdminApi, path: string, bytes: Buffer, fileInfo: object) {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)]), 'picha.png');
    form.append('fileInfo', JSON.stringify(fileInfo));
    const request = new Response(form);
    const headers = { 'content-type': request.headers.get('content-type') ?? '' };
    return admin('POST', path, Buffer.from(await request.arrayBuffer()), headers);
  }
  const made = ({ text }: { text: string }) => {
    const answer = JSON.parse(text);
    return (Array.isArray(answer) ? answer[0] : answer) as { id: number; url: string };
  };

  it('into a folder of others is answered as for a folder that never was', async () => {
    const theirs = await newFolder(other, 'Ya picha zao');
    const bytes = await picture('red');
    const [foreign, absent] = [
      await send(own, '/upload', bytes, { name: 'a.png', folder: theirs.id }),
      await send(own, '/upload', bytes, { name: 'a.png', folder: 99_999_999 }),
    ];
    // The answer repeats what was asked.
    const plain = ({ text }: { text: string }) => text.replace(/"value":\d+/, '');
    expect([foreign.status, plain(foreign)]).toEqual([absent.status, plain(absent)]);
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    const { body } = await other('GET', `/upload/files?filters[folder][id][$eq]=${theirs.id}`);
    expect((body.results as unknown[]) ?? []).toEqual([]);
  });

  it('in the place of a file of others changes not a byte of it', async () => {
    const file = made(await send(other, '/upload', await picture('green'), { name: 'yao.png' }));
    const bytesOf = async () =>
      Buffer.from(await (await fetch(world.cmsUrl + file.url)).arrayBuffer()).toString('base64');
    // As a value: the order of its relations is the database's affair.
    const state = async () => [await bytesOf(), (await other('GET', `/upload/files/${file.id}`)).body];
    const before = await state();
    const replacement = await picture('black');
    const [foreign, absent] = [
      await send(own, `/upload?id=${file.id}`, replacement, { name: 'yetu.png' }),
      await send(own, '/upload?id=99999999', replacement, { name: 'yetu.png' }),
    ];
    expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(await state()).toEqual(before);
  });
});

it('a list is in no order of what accounts keep to themselves', async () => {
  const ids = async (sort: string) => {
    const { body } = await own('GET', `${NEWS}?pageSize=50&sort=${sort}`);
    return (body.results as { id: number }[]).map(({ id }) => id);
  };
  expect(await ids('createdBy.password:asc')).toEqual(await ids('createdBy.password:desc'));
  expect(await ids('title:asc')).not.toEqual(await ids('title:desc'));
});

it('the audit trail is asked for one document', async () => {
  const { body } = await own('POST', NEWS, { title: 'Moja tu', date: '2026-11-20' });
  const { documentId } = body.data;
  const { results } = (await own('GET', `/audit/records?document=${documentId}`)).body;
  expect(results).toMatchObject([{ document: documentId, action: 'create' }]);
});

it.each([
  ['PUT', '/admin/homepage/layout', { widgets: 'moja' }],
  ['POST', '/admin/permissions/check', {}],
  ['GET', `${NEWS}?filters[$and]=x`, undefined],
  ['GET', '/upload/files?filters[$or]=x', undefined],
  ['GET', '/upload/folders?_q[a]=b', undefined],
] as const)('wrong input is answered as such: %s %s', async (method, path, input) => {
  const { status, body } = await own(method, path, input);
  expect([status, body.error?.details?.code]).toEqual([400, 'input-wrong']);
});

it('nobody asks for the accounts that documents may be related to', async () => {
  expect((await own('GET', `/content-manager/relations/${NEWS.split('/').at(-1)}/createdBy`)).status).toBe(
    403,
  );
});

/** Strapi's validators ask the database, and nobody catches what it throws: one such request ended the whole CMS. */
it.each([
  'x',
  99_999_999_999,
  -1e20,
])('an id that no row can have is one that does not exist: %s', async (id) => {
  const answers = [
    await own('POST', '/upload/folders', { name: `Ndani ${RUN}`, parent: id }),
    await own('POST', '/upload/actions/bulk-move', { fileIds: [], folderIds: [], destinationFolderId: id }),
    await own('GET', `/upload/files/${id}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
});

it('of what an institution has once nobody makes a second, by copying it or by leaving out which it is', async () => {
  const MENU = '/content-manager/collection-types/api::menu.menu';
  const menu = await own('POST', MENU, { items: [] });
  expect([menu.status, menu.body.error?.details?.code]).toEqual([400, 'document-single']);
  const PROFILE = '/content-manager/collection-types/api::institution-profile.institution-profile';
  const { results } = (await own('GET', PROFILE)).body;
  const [profile] = results as { documentId: string }[];
  const { status, body } = await own('POST', `${PROFILE}/clone/${profile?.documentId}`, {});
  expect([status, body.error?.details?.code]).toEqual([400, 'document-single']);
});

it.each([
  '=cmd',
  '+cmd',
  '-cmd',
])('nobody is invited at an address that begins as a formula: %s', async (name) => {
  const person = { email: `${name}@tovuti.example`, firstname: 'A', lastname: 'B', role: 'author' };
  const { status, body } = await own('POST', '/tenancy/staff', person);
  expect([status, body.error?.details?.code]).toEqual([400, 'staff-email']);
});
