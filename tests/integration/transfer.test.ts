import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';
import { IS_ALL } from '../support/all.ts';
import { loseImport, runJob as runCmsJob } from '../support/alter.ts';
import { sites } from '../support/commands.ts';
import { withDatabase } from '../support/database.ts';
import {
  archiveChoice,
  archiveExamples,
  archiveId,
  archiveLines,
  csv,
  feed,
  wordpress as wordpressExport,
} from '../support/import-sources.ts';
import { pdf, picture } from '../support/old-files.ts';
import { visit } from '../support/site.ts';
import { archives, hashOf, type Job, runJob } from '../support/transfer.ts';
import { describeFile } from '../support/uploads.ts';

const world = inject('world');
/** Sixty of each kind take an hour on a busy machine. */
const PATIENCE = IS_ALL ? 3_600_000 : 600_000;
const DOCUMENTS = '/content-manager/collection-types';

const TRACES = [
  'audit_records',
  'document_versions',
  'content_changes',
  'files',
  'publishing_notices',
  'transfer_origins',
  'review_dates',
];

let administrator: AdminApi;
let publisher: AdminApi;
let author: AdminApi;
let neighbour: AdminApi;
let platform: AdminApi;
let oldSite: Server;
let wordpress: string;

beforeAll(async () => {
  administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  publisher = await openSession(world, accountOf(world, 'publisher', 'afya'));
  author = await openSession(world, accountOf(world, 'author', 'afya'));
  neighbour = await openSession(world, accountOf(world, 'institution-administrator', 'arusha-cc'));
  platform = await openSession(world, accountOf(world, 'platform-administrator', null));
  oldSite = createServer(async (request, response) => {
    if (request.url === '/wp-content/uploads/2019/05/uzinduzi.png') return response.end(await picture());
    if (request.url?.endsWith('.pdf')) return response.end(pdf(request.url));
    if (request.url === '/feed') return response.end(FEED);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => oldSite.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(oldSite.address() as AddressInfo).port}`;
  wordpress = readFileSync(join(ROOT, 'tests/fixtures/wordpress.xml'), 'utf8').replaceAll('OLD-HOST', host);
});
afterAll(() => oldSite?.close());

const FEED = `<rss version="2.0"><channel><title>x</title><link>http://zamani.go.tz</link><item><title>Kutoka kwenye mlisho</title>
<guid>mlisho-1</guid><link>http://zamani.go.tz/1</link><pubDate>Mon, 04 Nov 2024 10:00:00 +0300</pubDate><description>Maneno ya mlisho</description></item></channel></rss>`;

const post = (id: number, title: string, more: string, status = 'publish', moment = '2024-05-01 06:00:00') =>
  `<item><title>${title}</title><guid>http://zamani.go.tz/?p=${id}</guid><content:encoded><![CDATA[<p>${title}</p>]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${moment}</wp:post_date><wp:post_date_gmt>${moment}</wp:post_date_gmt><wp:post_type>post</wp:post_type>
<wp:status>${status}</wp:status>${more}</item>`;
const wxr = (items: string[]) =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<link>http://zamani.go.tz</link><wp:wxr_version>1.2</wp:wxr_version>${items.join('')}</channel></rss>`;

const documents = async (admin: AdminApi, type: string, query = '') =>
  (await admin('GET', `${DOCUMENTS}/api::${type}.${type}?pageSize=100&sort=id:desc${query}`)).body
    .results as {
    documentId: string;
    title: string;
    slug: string;
    tenant: string;
    status: string;
  }[];
const find = async (admin: AdminApi, type: string, title: string, query = '') =>
  (await documents(admin, type, `${query}&_q=${encodeURIComponent(title)}`)).find((row) =>
    row.title.startsWith(title),
  );

/** What the audit trail says of a document. */
const trailOf = async (document?: string) => {
  const { body } = await administrator('GET', `/audit/records?document=${document}`);
  return (body.results as Record<string, unknown>[]).map(({ action, type, account }) => ({
    action,
    type,
    account,
  }));
};

const exportOf = async (admin: AdminApi) => {
  const { body } = await admin('POST', '/transfer/exports');
  const { id } = body.data as unknown as { id: number };
  await runJob(admin, id, {}, 'wait');
  return archives.download(admin, `/transfer/exports/${id}/archive`);
};

type Rows = { results: { id: number }[] };
const filesOf = async (admin: AdminApi) =>
  ((await admin('GET', '/upload/files?pageSize=100&_q=')).body as unknown as Rows).results.map(
    ({ id }) => id,
  );

/** A folder in a folder, with some of the institution's files in it. */
async function moveSomeFiles(admin: AdminApi) {
  const make = async (name: string, parent: number | null) => {
    const { body } = await admin('POST', '/upload/folders', { name, parent });
    return (body.data as unknown as { id: number }).id;
  };
  const destinationFolderId = await make('Ndani', await make('Nje', null));
  const fileIds = (await filesOf(admin)).slice(0, 3);
  await admin('POST', '/upload/actions/bulk-move', { destinationFolderId, fileIds });
  const [first = 0] = fileIds;
  await describeFile(admin, first, { focalPoint: { x: 20, y: 80 } });
}

/** Of five articles one is deleted, one leads elsewhere, one has a notice, one moved, one has a day of review. */
async function decideAboutSome(admin: AdminApi) {
  const uid = 'api::news-article.news-article';
  const live = (await documents(admin, 'news-article'))
    .filter(({ status }) => status === 'published')
    .slice(1, 6);
  const [deleted, led, withdrawn, moved, reviewed] = live.map(({ documentId }) => documentId);
  const article = (id = '') => `${DOCUMENTS}/${uid}/${id}`;
  const retire = (id = '', how: object) =>
    admin('POST', `/publishing/retirement/${uid}/${id}`, { locale: 'sw', ...how });
  const answers = [
    await admin('DELETE', article(deleted)),
    await retire(led, { kind: 'redirect', to: '/habari' }),
    await retire(withdrawn, { kind: 'withdrawn', notice: 'Ada hizi zilibadilika.' }),
    await admin('POST', `${article(moved)}/actions/publish?locale=sw`, { slug: 'imehamia-hapa' }),
    await admin('PUT', `/publishing/reviews/${uid}/${reviewed}`, { locale: 'sw', reviewOn: '2027-06-30' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  return { retired: [deleted, led, withdrawn], moved, reviewed };
}

/** Deletes all that an institution has, as its administrator could. */
async function empty(admin: AdminApi) {
  const { body } = await admin('GET', '/content-manager/content-types');
  const types = (body.data as unknown as { uid: string; isDisplayed: boolean }[]).filter(
    ({ uid, isDisplayed }) =>
      isDisplayed && uid.startsWith('api::') && uid !== 'api::institution.institution',
  );
  for (const { uid } of types) {
    for (const locale of ['en', 'sw']) {
      const list = await admin('GET', `${DOCUMENTS}/${uid}?pageSize=100&locale=${locale}`);
      const documentIds = (list.body.results as { documentId: string }[]).map(({ documentId }) => documentId);
      if (documentIds.length)
        await admin('POST', `${DOCUMENTS}/${uid}/actions/bulkDelete?locale=${locale}`, {
          documentIds,
          locale,
        });
    }
  }
  for (let fileIds = await filesOf(admin); fileIds.length; fileIds = await filesOf(admin)) {
    await admin('POST', '/upload/actions/bulk-delete', { fileIds, folderIds: [] });
  }
  const folders = ((await admin('GET', '/upload/folders')).body.data as unknown as { id: number }[]).map(
    ({ id }) => id,
  );
  await admin('POST', '/upload/actions/bulk-delete', { fileIds: [], folderIds: folders });
}

describe('a WordPress export', () => {
  let rehearsed: Job;

  it('is rehearsed without changing anything, and the report says what is not understood', async () => {
    rehearsed = await runJob(publisher, { kind: 'wordpress', publish: true }, { source: wordpress }, 'check');
    expect(rehearsed).toMatchObject({ state: 'checked', failure: null });
    expect(rehearsed.report).toMatchObject({
      isRehearsal: true,
      made: { 'news-article': 2, announcement: 1, page: 2 },
      files: { made: 3, broken: 1 },
    });
    const codes = rehearsed.report?.notes.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['form', 'embed', 'link-dropped']));
    expect(rehearsed.report?.leftOut).toMatchObject({ 'type:tribe_events': 1 });
    expect(rehearsed.report?.notes).toContainEqual(
      expect.objectContaining({ code: 'file-broken', reason: 'gone', title: 'Kuhusu Wizara' }),
    );
    expect(await find(publisher, 'news-article', 'Waziri azindua')).toBeUndefined();
  });

  it('comes in, as drafts or as live as it was, with its pictures, files, tree, languages and addresses', async () => {
    const done = await runJob(publisher, rehearsed.id, {}, 'run');
    expect(done).toMatchObject({ state: 'done', failure: null });
    expect(done.report?.made).toEqual({ 'news-article': 2, announcement: 1, page: 2 });
    const news = await find(publisher, 'news-article', 'Waziri azindua');
    expect(news).toMatchObject({ slug: 'waziri-azindua', status: 'published', tenant: 'afya' });
    const { body } = await publisher(
      'GET',
      `${DOCUMENTS}/api::news-article.news-article/${news?.documentId}`,
    );
    const text = JSON.stringify(body.data);
    expect(text).toMatch(/"type":"image"/);
    expect(text).toMatch(/"header":true,"children":\[\{[^}]*"text":"Ada"/);
    expect(text).toMatch(/"url":"\/uploads\/hotuba_/);
    expect(text).not.toMatch(/127\.0\.0\.1|javascript/);
    expect(body.data).toMatchObject({
      date: '2019-05-02',
      image: { alternativeText: 'Waziri akikata utepe' },
    });
    expect(await find(publisher, 'news-article', 'Minister opens', '&locale=en')).toMatchObject({
      documentId: news?.documentId,
    });
    expect(await find(publisher, 'announcement', 'Tangazo la nafasi za kazi')).toMatchObject({
      status: 'draft',
    });
    const page = await find(publisher, 'page', 'Historia ya Wizara');
    const whole = await publisher('GET', `${DOCUMENTS}/api::page.page/${page?.documentId}`);
    const blocks = whole.body.data.blocks as unknown as { __component: string; body: unknown }[];
    const texts = blocks.filter(({ __component }) => __component === 'block.text');
    expect(JSON.stringify(texts.map(({ body }) => body))).toContain('"type":"table"');
  });

  it('keeps the links to the old site working', async () => {
    expect((await sites(world, 'build', 'afya')).code).toBe(0);
    for (const path of ['/kuhusu-wizara/historia/', '/kuhusu-wizara/historia']) {
      const { status, headers } = await visit(world, 'afya', path);
      expect([status, headers.location]).toEqual([308, '/kuhusu-wizara-mfano/historia-ya-wizara-mfano']);
    }
    const { text } = await visit(world, 'afya', '/habari/waziri-azindua');
    expect(text).toMatch(/<img src="\/media\/[0-9a-f]{20}-\d+\.png" alt="[^"]+"/);
    const file = /href="(\/media\/\w+-hotuba[^"]*\.pdf)"/.exec(text)?.[1] ?? '';
    expect((await visit(world, 'afya', file)).status).toBe(200);
  });

  it('a second time makes nothing, and leaves what an editor changed', async () => {
    const again = await runJob(publisher, { kind: 'wordpress', publish: true }, { source: wordpress });
    expect(again.report).toMatchObject({
      made: {},
      changed: {},
      same: { 'news-article': 2, announcement: 1, page: 2 },
      files: { made: 0 },
    });
    // Its site moved to another domain, over https, and an editor there wrote its guids anew.
    const moved = wordpress
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://www.mpya.go.tz')
      .replace(/(<guid[^>]*>)([^<]*)/g, (_, tag, guid) => tag + guid.toUpperCase());
    const elsewhere = await runJob(publisher, { kind: 'wordpress', publish: true }, { source: moved });
    expect(elsewhere.report).toMatchObject({
      made: {},
      changed: {},
      same: { 'news-article': 2, announcement: 1, page: 2 },
    });
    const announcement = await find(publisher, 'announcement', 'Tangazo la nafasi za kazi');
    const path = `${DOCUMENTS}/api::announcement.announcement/${announcement?.documentId}`;
    await author('PUT', path, { title: 'Tangazo la nafasi za kazi, limehaririwa' });
    const changed = wordpress
      .replace('Wizara inatangaza nafasi', 'Wizara inatangaza tena nafasi')
      .replace('Karibu.', 'Karibuni sana.');
    const third = await runJob(publisher, { kind: 'wordpress' }, { source: changed });
    expect(third.report).toMatchObject({ made: {}, changed: { page: 1 }, left: { announcement: 1 } });
    expect(third.report?.notes).toContainEqual({ code: 'edited-here', title: 'Tangazo la nafasi za kazi' });
  });

  it('is invisible to the neighbour and closed to authors', async () => {
    const foreign = await neighbour('GET', `/transfer/jobs/${rehearsed.id}`);
    const absent = await neighbour('GET', '/transfer/jobs/999999');
    expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
    for (const step of ['check', 'run', 'cancel']) {
      expect((await neighbour('POST', `/transfer/jobs/${rehearsed.id}/${step}`)).status).toBe(404);
    }
    expect((await neighbour('GET', '/transfer/jobs')).text).not.toContain('afya');
    expect((await author('GET', '/transfer/jobs')).status).toBe(403);
    expect((await publisher('POST', '/transfer/exports')).status).toBe(403);
    expect(await find(neighbour, 'news-article', 'Waziri azindua')).toBeUndefined();
  });

  it('never publishes what the source keeps from the public; what it planned is planned', async () => {
    const source = wxr([
      post(901, 'Ya umma', ''),
      post(902, 'Ya nenosiri', '<wp:post_password>siri</wp:post_password>'),
      ...['private', 'pending', 'draft', 'trash', 'inherit', 'ajabu'].map((status, index) =>
        post(903 + index, `Ya ${status}`, '', status),
      ),
      post(910, 'Ya kesho', '', 'future', '2027-03-01 06:00:00'),
    ]);
    const checked = await runJob(publisher, { kind: 'wordpress', publish: true }, { source }, 'check');
    const job = await runJob(administrator, checked.id, {}, 'run');
    expect(job.report).toMatchObject({ made: { 'news-article': 7 }, leftOut: { trash: 1, revision: 1 } });
    const titles = ['Ya nenosiri', 'Ya private', 'Ya pending', 'Ya draft', 'Ya ajabu', 'Ya kesho'];
    for (const title of titles)
      expect(await find(publisher, 'news-article', title)).toMatchObject({ status: 'draft' });
    expect(await find(publisher, 'news-article', 'Ya umma')).toMatchObject({ status: 'published' });
    const whys = job.report?.notes.filter(({ code }) => code === 'hidden').map(({ why }) => why);
    expect(whys).toEqual(['password', 'private', 'pending', 'status']);
    const planned = await find(publisher, 'news-article', 'Ya kesho');
    const [schedules, changes] = await withDatabase(world, async (query) => [
      await query(`SELECT state, action FROM publishing_schedules WHERE document = '${planned?.documentId}'`),
      await query(`SELECT "by" FROM content_changes WHERE tenant = 'afya' ORDER BY version DESC LIMIT 1`),
    ]);
    expect(schedules).toEqual([{ state: 'waiting', action: 'publish' }]);
    // Whoever had the import run is named as who published.
    const { id } = (await administrator('GET', '/admin/users/me')).body.data as unknown as { id: number };
    expect(changes?.[0]?.by).toBe(id);
  });

  it('with one guid on two posts brings in both, and knows both again', async () => {
    const guid = (text: string) =>
      text.replace(/<guid>[^<]*<\/guid>/, '<guid>http://zamani.go.tz/?p=920</guid>');
    const source = wxr([guid(post(920, 'Nakala ya kwanza', '')), guid(post(921, 'Nakala ya pili', ''))]);
    const first = await runJob(publisher, { kind: 'wordpress' }, { source });
    expect(first.report).toMatchObject({ made: { 'news-article': 2 }, changed: {} });
    const again = await runJob(publisher, { kind: 'wordpress' }, { source });
    expect(again.report).toMatchObject({ made: {}, changed: {}, same: { 'news-article': 2 } });
  });

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><rss/>', /DOCTYPE/],
    ['hujambo', /WordPress/],
  ])('that is %s is refused in words', async (text, reason) => {
    const job = await runJob(publisher, { kind: 'wordpress' }, { source: text }, 'check');
    expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(reason)]);
  });

  it('without a file, of an unknown kind or in a wrong state is refused', async () => {
    expect((await publisher('POST', '/transfer/jobs', { kind: 'joomla' })).status).toBe(400);
    expect((await publisher('POST', '/transfer/jobs', { kind: 'csv', type: 'institution' })).status).toBe(
      400,
    );
    const { body } = await publisher('POST', '/transfer/jobs', { kind: 'wordpress' });
    const { id } = body.data as unknown as { id: number };
    expect((await publisher('POST', `/transfer/jobs/${id}/check`)).body.error?.message).toMatch(
      /halijapakiwa/,
    );
    expect((await publisher('POST', `/transfer/jobs/${id}/run`)).status).toBe(400);
    expect((await publisher('POST', `/transfer/jobs/${id}/cancel`)).status).toBe(200);
    expect((await publisher('POST', `/transfer/jobs/${id}/cancel`)).status).toBe(400);
  });
});

describe('a feed', () => {
  it('is fetched from its address', async () => {
    const url = `http://127.0.0.1:${(oldSite.address() as AddressInfo).port}/feed`;
    const job = await runJob(publisher, { kind: 'feed', url }, {});
    expect(job.report?.made).toEqual({ 'news-article': 1 });
    expect(await find(publisher, 'news-article', 'Kutoka kwenye mlisho')).toMatchObject({ status: 'draft' });
  });

  it('of a private network is refused', async () => {
    for (const url of [
      'http://169.254.169.254/latest/meta-data',
      'http://localhost:1/',
      'http://[::1]/feed',
    ]) {
      const job = await runJob(publisher, { kind: 'feed', url }, {}, 'check');
      expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(/haukupatikana/)]);
    }
  });
});

describe('a CSV file', () => {
  it('has a template, and its rows become documents; wrong cells are named', async () => {
    const template = await publisher('GET', '/transfer/templates/faq');
    expect(template.text).toMatch(/Swali \*,.*Jibu \*/);
    const text =
      'Swali *;Mada;Jibu *;Nafasi kwenye orodha\nNitapataje kadi ya kliniki?;Kliniki;Fika kituoni.;1\nSwali bila jibu;;;x\n';
    const job = await runJob(publisher, { kind: 'csv', type: 'faq' }, { source: text });
    expect(job.report?.made).toEqual({ faq: 1 });
    expect(job.report?.notes).toEqual(
      expect.arrayContaining([
        { code: 'cell', row: 3, column: 'body', fault: 'required', value: '' },
        { code: 'cell', row: 3, column: 'order', fault: 'number', value: 'x' },
      ]),
    );
    const again = await runJob(publisher, { kind: 'csv', type: 'faq' }, { source: text });
    expect(again.report).toMatchObject({ made: {}, same: { faq: 1 } });
    // Of two examinations and two runs, the one that brought it in is in the trail.
    const made = await find(publisher, 'faq', 'Nitapataje kadi');
    expect(await trailOf(made?.documentId)).toEqual([
      { action: 'create', type: 'api::faq.faq', account: accountOf(world, 'publisher', 'afya').email },
    ]);
  });
});

describe('a job that a restart cut off', () => {
  it('is taken up again and ends', async () => {
    const options = { locale: 'sw', publish: false, redirects: false, conflict: 'skip', type: 'quick-link' };
    const id = await loseImport(world, options, 'title,url\nKiungo kilichokatizwa,https://go.tz/\n');
    await runCmsJob(world, 'transfer-lost-jobs');
    expect((await runJob(publisher, id, {}, 'wait')).state).toBe('done');
    const made = await find(publisher, 'quick-link', 'Kiungo kilichokatizwa');
    // The system went on with it by itself.
    expect(await trailOf(made?.documentId)).toEqual([
      { action: 'create', type: 'api::quick-link.quick-link', account: null },
    ]);
  });
});

describe('an examination promises exactly what comes, and a second run brings nothing', () => {
  /** This seed draws both languages of feeds that are not RSS 2.0, menus with links, and drafts as well as what is published. */
  const tries = { numRuns: IS_ALL ? 60 : 2, seed: 20262584, endOnFailure: true };
  /** What people read of a report. */
  const counts = ({ report }: Job) => {
    const { made, changed, same, left, files, addresses, leftOut, notes } = report ?? ({} as never);
    return {
      made,
      changed,
      same,
      left,
      files,
      addresses,
      leftOut,
      notes: notes.map(({ code, title }) => `${code} ${title}`).sort(),
    };
  };
  const sum = (...all: Record<string, number>[]) => all.flatMap(Object.values).reduce((a, b) => a + b, 0);
  const check = async (choices: object, source: string) => {
    const examined = await runJob(neighbour, choices, { source }, 'check');
    expect(examined.failure).toBeNull();
    const done = await runJob(neighbour, examined.id, {}, 'run');
    expect([done.state, done.failure]).toEqual(['done', null]);
    expect(counts(done)).toEqual(counts(examined));
    const again = await runJob(neighbour, choices, { source });
    expect(again.report).toMatchObject({ made: {}, changed: {} });
    const { made, changed, same } = counts(done);
    expect(sum(again.report?.same ?? {})).toBe(sum(made, changed, same));
  };

  it(
    'of WordPress',
    () =>
      fc.assert(
        fc.asyncProperty(wordpressExport, ({ text, publish }) => check({ kind: 'wordpress', publish }, text)),
        tries,
      ),
    PATIENCE,
  );
  it(
    'of feeds',
    () =>
      fc.assert(
        fc.asyncProperty(feed, ({ text, publish }) => check({ kind: 'feed', publish }, text)),
        tries,
      ),
    PATIENCE,
  );
  it(
    'of CSV',
    () =>
      fc.assert(
        fc.asyncProperty(csv, ({ type, text, publish }) => check({ kind: 'csv', type, publish }, text)),
        tries,
      ),
    PATIENCE,
  );

  /** Everything of the institution that an import writes, beside the job itself. */
  const traces = () =>
    withDatabase(world, (query) =>
      query(
        `SELECT ${TRACES.map((table) => `(SELECT COUNT(*) FROM ${table} WHERE tenant = 'arusha-cc') AS ${table}`)}`,
      ),
    );
  const bringArchive = async (conflict: string, source: Buffer) => {
    const before = await traces();
    const examined = await runJob(neighbour, { kind: 'archive', conflict }, { source }, 'check');
    expect(await traces()).toEqual(before);
    expect(readdirSync(join(world.dataDir, 'transfer/arusha-cc', String(examined.id)))).toEqual(['source']);
    const done = await runJob(neighbour, examined.id, {}, 'run');
    expect([done.state, done.failure]).toEqual(['done', null]);
    expect(counts(done)).toEqual(counts(examined));
    return counts(done);
  };
  it(
    'of archives, whole and not, and leaves nothing behind',
    () =>
      fc.assert(
        fc.asyncProperty(archiveChoice, async (choice) => {
          const { tampered, refused, missing, conflict, salt } = choice;
          const files = [
            { id: archiveId('picha', salt), name: 'Picha.png', bytes: await picture() },
            { id: archiveId('waraka', salt), name: 'Waraka.pdf', bytes: pdf(salt) },
            { id: archiveId('mchoro', salt), name: 'Mchoro.svg', bytes: Buffer.from('<svg/>') },
          ].map((file) => ({ ...file, url: `/uploads/${file.id}`, sum: hashOf(file.bytes) }));
          const lines = archiveLines(choice, files);
          const enclosed = files
            .filter(({ name }) => refused || !name.endsWith('.svg'))
            .map((file) => (tampered && file.name === 'Picha.png' ? { ...file, sum: hashOf('x') } : file));
          const source = await archives.made('arusha-cc', lines, enclosed);
          const first = await bringArchive('skip', source);
          const codes = new Set(first.notes.map((note) => note.split(' ')[0]));
          expect([...codes].sort()).toEqual([
            ...(tampered || refused ? ['archive-file'] : []),
            ...(refused ? ['not-published', 'refused'] : []),
            ...(missing ? ['relation-missing'] : []),
            'slug-changed',
          ]);
          expect(first.left.event ?? 0).toBe(refused ? 1 : 0);
          expect(first.made).toMatchObject({
            leader: 2,
            department: 1,
            'news-article': 1,
            'review-dates': 1,
          });
          const { made, changed } = await bringArchive(conflict, source);
          // The leader is live again, so the decision against it is made again.
          const anew = conflict === 'replace' ? { retirements: 1 } : {};
          expect([made, Object.keys(changed).length > 0]).toEqual([anew, conflict === 'replace']);
        }),
        { ...tries, examples: archiveExamples },
      ),
    PATIENCE,
  );
});

describe('an archive', () => {
  let archive: Buffer;

  it('is made and fetched by the administrator of the institution only', async () => {
    const { body } = await administrator('POST', '/transfer/exports');
    const { id } = body.data as unknown as { id: number };
    const job = await runJob(administrator, id, {}, 'wait');
    expect([job.state, job.report?.notes]).toEqual(['done', []]);
    for (const [admin, status] of [
      [neighbour, 404],
      [publisher, 403],
      [author, 403],
    ] as const) {
      expect((await admin('GET', `/transfer/exports/${id}/archive`)).status).toBe(status);
    }
    archive = await archives.download(administrator, `/transfer/exports/${id}/archive`);
    expect(archive.subarray(0, 2).toString()).toBe('PK');
  });

  // Every document of an institution is taken away, examined, brought in and examined again.
  it.runIf(IS_ALL)(
    'brings everything back into an emptied institution: languages, live and draft, relations, files, folders, decisions',
    async () => {
      await platform('POST', '/tenancy/enter', {
        tenant: 'karatu-dc',
        reason: 'Kujaribu kurejesha taasisi yote',
        minutes: 30,
      });
      await moveSomeFiles(platform);
      const { retired, moved, reviewed } = await decideAboutSome(platform);
      const news = (await documents(platform, 'news-article'))[0];
      const path = `${DOCUMENTS}/api::news-article.news-article/${news?.documentId}`;
      await platform('PUT', path, {
        title: 'Imehaririwa baada ya kuchapishwa',
        slug: news?.slug,
        date: '2026-11-20',
      });
      const before = await exportOf(platform);
      await empty(platform);
      expect(await documents(platform, 'page')).toEqual([]);
      const job = await runJob(platform, { kind: 'archive' }, { source: before });
      expect([job.failure, job.report?.notes]).toEqual([null, []]);
      const contents = await archives.contents(before);
      const rows = (table: string) =>
        (contents[`tables/${table}.jsonl`] as string[]).map((line) => JSON.parse(line));
      const kindOf = (id?: string) => rows('retirements').find(({ document }) => document === id)?.kind;
      expect(retired.map(kindOf)).toEqual(['gone', 'redirect', 'withdrawn']);
      expect(rows('former-addresses').map(({ document }) => document)).toContain(moved);
      expect(rows('review-dates').map(({ document }) => document)).toEqual([reviewed]);
      expect(await archives.contents(await exportOf(platform))).toEqual(contents);
      const again = await runJob(platform, { kind: 'archive' }, { source: before }, 'check');
      expect(again.report).toMatchObject({ made: {}, changed: {}, files: { made: 0, broken: 0 } });
      await platform('POST', '/tenancy/leave');
    },
    PATIENCE,
  );

  it('of another institution is refused to its staff', async () => {
    const job = await runJob(neighbour, { kind: 'archive' }, { source: archive }, 'check');
    expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(/taasisi nyingine/)]);
  });

  it('is copied by a platform administrator who entered, and touches nothing of its first owner', async () => {
    await platform('POST', '/tenancy/enter', {
      tenant: 'mnh',
      reason: 'Kunakili maudhui ya mfano',
      minutes: 30,
    });
    const before = await documents(administrator, 'faq');
    const part = await archives.part(archive, ['faq', 'leader', 'department']);
    const job = await runJob(platform, { kind: 'archive', conflict: 'replace' }, { source: part });
    expect([job.state, job.failure]).toEqual(['done', null]);
    const copies = await documents(platform, 'faq');
    expect(new Set(copies.map(({ tenant }) => tenant))).toEqual(new Set(['mnh']));
    expect(
      copies.map(({ documentId }) => documentId).filter((id) => before.some((row) => row.documentId === id)),
    ).toEqual([]);
    expect(await documents(administrator, 'faq')).toEqual(before);
    const again = await runJob(platform, { kind: 'archive' }, { source: part }, 'check');
    expect(again.report).toMatchObject({ made: {}, changed: {}, files: { made: 0 } });
    await platform('POST', '/tenancy/leave');
  });

  it('cannot smuggle in what the doors refuse', async () => {
    const place = { type: 'api::news-article.news-article', document: 'a'.repeat(24), language: 'sw' };
    const retirement = { ...place, title: 'x', notice: null, moment: '2026-11-20T00:00:00.000Z' };
    const redirect = { ...retirement, kind: 'redirect', address: '/habari/x' };
    for (const [entry, row] of [
      ['retirements', { ...redirect, to: 'javascript:alert(1)' }],
      ['retirements', { ...redirect, to: '//evil.example' }],
      ['retirements', { ...redirect, to: '/habari', address: '//evil.example' }],
      ['former-addresses', { ...place, address: 'https://evil.example' }],
      ['review-dates', { ...place, reviewOn: 'kesho', confirmedAt: null }],
    ] as const) {
      const forged = await archives.forged(archive, `tables/${entry}.jsonl`, row);
      const job = await runJob(administrator, { kind: 'archive' }, { source: forged }, 'check');
      expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(/Tovuti/)]);
    }
  });

  it("cannot decide about another institution's documents", async () => {
    const [theirs] = await documents(neighbour, 'news-article');
    const row = {
      type: 'api::news-article.news-article',
      document: theirs?.documentId,
      language: 'sw',
      kind: 'redirect',
      address: `/habari/${theirs?.slug}`,
      title: 'x',
      notice: null,
      to: '/habari',
      moment: '2026-11-20T00:00:00.000Z',
    };
    const forged = await archives.forged(archive, 'tables/retirements.jsonl', row);
    const job = await runJob(administrator, { kind: 'archive' }, { source: forged });
    expect([job.state, job.failure]).toEqual(['done', null]);
    expect(await archives.contents(await exportOf(administrator))).toEqual(await archives.contents(archive));
  });

  it('with more text than the CMS may hold is refused, and says what to do', async () => {
    const lines = Array.from({ length: 1_400_000 }, (_, n) => `${n} ${'habari '.repeat(13)}`);
    const text = lines.join('');
    const large = await archives.forged(archive, 'documents/faq.jsonl', { text });
    const job = await runJob(administrator, { kind: 'archive' }, { source: large }, 'check');
    expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(/MB 128.*nakala rudufu/)]);
  });

  it('that was tampered with is refused', async () => {
    for (const bad of [
      Buffer.from('PK si zip'),
      archive.subarray(0, archive.length - 40),
      await archives.tampered(archive),
    ]) {
      const job = await runJob(administrator, { kind: 'archive' }, { source: bad }, 'check');
      expect([job.state, job.failure]).toEqual(['failed', expect.stringMatching(/zip|Tovuti/i)]);
    }
  });
});
