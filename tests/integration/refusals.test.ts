import { describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { pdf } from '../support/old-files.ts';
import { uploader } from '../support/uploads.ts';

const world = inject('world');
const NEWS = '/content-manager/collection-types/api::news-article.news-article';
const UNKNOWN = 'a'.repeat(24);
const ENGLISH =
  /\b(the|not|must|is|are|has|invalid|error|forbidden|found|failed|unauthori[sz]ed|request|expected)\b/i;

type Ask = [name: string, method: Parameters<AdminApi>[0], path: string, body?: object];

/** What nobody has to be signed in for. */
const OUTSIDE: Ask[] = [
  [
    'a wrong password',
    'POST',
    '/admin/login',
    { email: 'nobody@tovuti.example', password: 'si-nenosiri-langu' },
  ],
  ['a sign-in without a password', 'POST', '/admin/login', { email: 'nobody@tovuti.example' }],
  [
    'an old link for a new password',
    'POST',
    '/admin/reset-password',
    { resetPasswordToken: 'x', password: 'Farasi wanne 4 wa bluu' },
  ],
  ['an old invitation, opened', 'GET', '/admin/registration-info?registrationToken=x'],
  [
    'an old invitation, answered',
    'POST',
    '/admin/register',
    {
      registrationToken: 'x',
      userInfo: { firstname: 'A', lastname: 'B', password: 'Farasi wanne 4 wa bluu' },
    },
  ],
  ['no session', 'GET', NEWS],
  ['an address that is none', 'GET', '/content-manager/haipo'],
];
/** What an author of one institution may not do, or what is not there. */
const INSIDE: Ask[] = [
  ['a right that is missing', 'GET', '/admin/users'],
  ['a document that is not there', 'GET', `${NEWS}/${UNKNOWN}`],
  ['a change to what is not there', 'PUT', `${NEWS}/${UNKNOWN}`, { title: 'x' }],
  ['the state of what is not there', 'GET', `/publishing/standing/api::news-article.news-article/${UNKNOWN}`],
  ['a type that is none', 'GET', '/content-manager/collection-types/api::x.x'],
  ['a language that is none', 'GET', `${NEWS}/${UNKNOWN}?locale=fr`],
  ['an odd sort', 'GET', `${NEWS}?sort=nothing:up`],
  ['an odd filter', 'GET', `${NEWS}?filters[$and]=x`],
  ['a draft with nothing right in it', 'POST', NEWS, { title: 7, slug: {}, publishedOn: 'jana', image: 'x' }],
  ['an upload of nothing', 'POST', '/upload', {}],
  ['a file that is not there', 'GET', '/upload/files/999999'],
  ['a folder without a name', 'POST', '/upload/folders', {}],
  ['a profile with an odd address', 'PUT', '/admin/users/me', { email: 'x' }],
  ['a short password', 'PUT', '/admin/users/me', { password: 'x', currentPassword: 'y' }],
  ['a publication without the right', 'POST', `${NEWS}/${UNKNOWN}/actions/publish`, {}],
  ['a publication of several', 'POST', `${NEWS}/actions/bulkPublish`, { documentIds: [UNKNOWN] }],
  ['a method that is none', 'DELETE', '/admin/information'],
];

type Refusal = { message?: string; details?: { errors?: { message?: string }[] } | null };
const textsOf = (error?: Refusal) =>
  [error?.message, ...(error?.details?.errors ?? []).map(({ message }) => message)].map(String);

describe('whoever refuses, it is said in the language on the screen', () => {
  it.each(OUTSIDE)('%s', async (_, method, path, body) => {
    const ask = async (language: string) => {
      const response = await fetch(world.cmsUrl + path, {
        method,
        headers: { 'content-type': 'application/json', cookie: `tovuti-language=${language}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, ...((await response.json()) as { error?: Refusal }) };
    };
    const { status, error } = await ask('sw');
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of textsOf(error)) expect(text).not.toMatch(ENGLISH);
    for (const text of textsOf((await ask('en')).error))
      expect(text).not.toMatch(/\n|\b(na|ya|wa|haipatikani)\b/);
  });

  it('a service whose only next step is a form waits for the form, in each language', async () => {
    const publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
    const editor = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
    const make = async (type: string, data: object) =>
      (await publisher('POST', editor(type), data)).body.data.documentId;
    const publish = async (type: string, document: string, locale = 'sw') => {
      const path = `${editor(type)}/${document}/actions/publish?locale=${locale}`;
      const { status, body } = await publisher('POST', path, {}, { cookie: 'tovuti-language=sw' });
      return status === 200 ? 'published' : String(body.error?.message);
    };
    const { file } = await uploader(publisher)('/upload', [['kibali.pdf', pdf('kibali')]]);
    const form = await make('publication', {
      files: [file.id],
      title: 'Fomu ya kibali cha majaribio',
      category: 'form',
      date: '2026-11-20',
      year: 2026,
      language: 'sw',
    });
    const title = 'Kibali cha majaribio';
    const service = await make('service', {
      title,
      forms: { connect: [{ documentId: form, locale: 'sw' }] },
    });
    expect(await publish('service', service)).toContain('haimwelezi mwananchi aanzie wapi');
    expect(await publish('publication', form)).toBe('published');
    expect(await publish('service', service)).toBe('published');
    const takeOff = async () => {
      const path = `${editor('publication')}/${form}/actions/unpublish?locale=sw`;
      const { status, body } = await publisher('POST', path, {}, { cookie: 'tovuti-language=sw' });
      return status === 200 ? 'taken off' : String(body.error?.message);
    };
    expect(await takeOff()).toContain(`"${title}" inaanza na fomu hii pekee`);
    const withdraw = await publisher('POST', `/publishing/retirement/api::publication.publication/${form}`, {
      locale: 'sw',
      kind: 'withdrawn',
      notice: 'Fomu hii haitumiki tena',
    });
    expect([withdraw.status, withdraw.body.error?.details?.code]).toEqual([400, 'form-in-use']);
    await publisher('PUT', `${editor('service')}/${service}`, { office: 'Chumba 12' });
    expect(await publish('service', service)).toBe('published');
    expect(await takeOff()).toBe('taken off');
    const channels = [{ kind: 'web', detail: 'Katika mfumo wetu' }];
    await publisher('PUT', `${editor('service')}/${service}`, { channels });
    expect(await publish('service', service)).toContain('"Katika mfumo wetu" haina anwani wala namba');
  });

  it('inside the admin', async () => {
    const author = await openSession(world, accountOf(world, 'author', 'afya'));
    const accepted: string[] = [];
    const english: string[] = [];
    for (const [name, method, path, body] of INSIDE) {
      const { status, body: answer } = await author(method, path, body, { cookie: 'tovuti-language=sw' });
      if (status < 400) accepted.push(`${name}: ${status}`);
      const left = textsOf(answer.error as Refusal | undefined).filter((text) => ENGLISH.test(text));
      if (left.length) english.push(`${name}: ${status} ${left.join(' | ')}`);
    }
    expect({ accepted, english }).toEqual({ accepted: [], english: [] });
  });
});
