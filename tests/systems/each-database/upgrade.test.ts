import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Account, type AdminApi, accountOf, openSession } from '../../support/admin-api.ts';
import { tamper } from '../../support/alter.ts';
import { sites } from '../../support/commands.ts';
import { type Row, shapeOf, withDatabase } from '../../support/database.ts';
import { contentOf, keptReleases, unpack } from '../../support/kept-releases.ts';
import { emptySystem, type OwnSystem, ownDatabase, ownSystem } from '../../support/own-system.ts';
import { visit } from '../../support/site.ts';
import { SOON } from '../../support/soon.ts';
import { NEWS } from '../../support/workflow.ts';

const kind = inject('database');
const EDITOR = `/content-manager/collection-types/${NEWS}`;

/** Text as it is read. */
const plain = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Numbers that were `decimal`, which PostgreSQL's driver reads as text; they are `float` now. */
const FLOATS: Record<string, string[]> = {
  institution_profiles: ['latitude', 'longitude'],
  components_statistic_points: ['value'],
};

/** A row as this release says the same: the postal address, which was in Swahili in both languages, is in English too. */
function converted(table: string, row: Row): Row {
  const said = { ...row };
  for (const name of FLOATS[table] ?? []) if (typeof row[name] === 'string') said[name] = Number(row[name]);
  if (table === 'institution_profiles' && row.locale === 'en')
    said.postal_address = String(row.postal_address).replace('S.L.P.', 'P.O. Box');
  return said;
}

type Listed = { documentId: string; title: string; status: string };

describe.each(keptReleases(kind))('a system of %s', (release) => {
  let system: OwnSystem;
  let before: Awaited<ReturnType<typeof contentOf>>;
  let call: AdminApi;

  beforeAll(async () => {
    system = await emptySystem(await ownDatabase(), async (world) => {
      await unpack(world, release);
      before = await contentOf(world);
    });
    await system.cms();
    call = await openSession(system.world, accountOf(system.world, 'publisher', 'afya'));
  });
  afterAll(() => system?.stop());

  const found = async (title: string) => {
    const { body } = await call('GET', `${EDITOR}?pageSize=100&locale=sw`);
    return (body.results as Listed[] | undefined)?.find((news) => news.title === title);
  };

  it('has every row of its content as it was', async () => {
    const columns = new Map([...before].map(([table, [row = {}]]) => [table, Object.keys(row)]));
    const known = new Map([...columns].filter(([, names]) => names.length > 0));
    expect(known.size).toBeGreaterThan(15);
    const after = await contentOf(system.world, known);
    for (const table of known.keys())
      expect([table, after.get(table)]).toEqual([
        table,
        before.get(table)?.map((row) => converted(table, row)),
      ]);
  });

  it('has made links of what channels of services said', async () => {
    const channels = await withDatabase(system.world, (query) =>
      query('SELECT DISTINCT kind, detail, value FROM components_service_channels'),
    );
    const unled = channels.filter(({ kind, value }) => (kind === 'office') === Boolean(value));
    expect(channels.length).toBeGreaterThan(3);
    expect(unled).toEqual([]);
    expect(channels.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['https://www.moh.go.tz', expect.stringMatching(/^025 000 0\d{3}$/)]),
    );
  });

  it('has every table, column, index, key and trigger that a new system has', async () => {
    const upgraded = new Set(await shapeOf(system.world));
    const newSystem = await ownSystem();
    const fresh = await shapeOf(newSystem.world);
    await newSystem.stop();
    expect(fresh.length).toBeGreaterThan(500);
    expect(fresh.filter((line) => !upgraded.has(line))).toEqual([]);
  });

  it('lets its people in, each to their own institution, and asks publishers for a second factor', async () => {
    const owed = await call('GET', '/accounts/me');
    expect(owed.body).toMatchObject({ isEnrolled: false, isRequired: true, isOwed: true });
    expect(await found('Rasimu ya toleo lililopita')).toMatchObject({ status: 'draft' });
    expect(await found('Kilichobadilishwa baadaye')).toMatchObject({ status: 'modified' });
    const neighbour = await openSession(system.world, accountOf(system.world, 'publisher', 'arusha-cc'));
    const { documentId } = (await found('Rasimu ya toleo lililopita')) as Listed;
    expect((await neighbour('GET', `${EDITOR}/${documentId}?locale=sw`)).status).toBe(404);
  });

  it('knows of each account what it was: its institution, and its role there', async () => {
    const accounts = JSON.parse(
      readFileSync(join(system.world.dataDir, 'accounts.json'), 'utf8'),
    ) as Account[];
    const staff = accounts.filter(({ tenant }) => tenant);
    expect(staff).toHaveLength(6);
    for (const account of staff) {
      const me = await (await openSession(system.world, account))('GET', '/tenancy/me');
      const workplaces = [expect.objectContaining({ code: account.tenant, role: account.role })];
      expect(me.body).toMatchObject({ isPlatformAdministrator: false, current: account.tenant, workplaces });
    }
    const platform = await openSession(system.world, accountOf(system.world, 'platform-administrator', null));
    const { body } = await platform('GET', '/tenancy/me');
    expect(body).toMatchObject({ isPlatformAdministrator: true, workplaces: [] });
  });

  it('has its files, those that staff uploaded and those that documents show', async () => {
    const files = (await call('GET', '/upload/files?pageSize=100')).body.results as { name: string }[];
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['kituo.png', 'afya-logo.webp']));
    expect(files.filter(({ name }) => name.startsWith('arusha-cc'))).toEqual([]);
  });

  it('shows its sites, with pictures that are in texts and beside them', async () => {
    const built = await sites(system.world, 'build');
    expect(built.code, built.output).toBe(0);
    const server = system.sites();
    await expect
      .poll(
        () =>
          visit(system.world, 'afya', '/').then(
            ({ status }) => status,
            () => 0,
          ),
        SOON,
      )
      .toBe(200);
    const { text } = await visit(system.world, 'afya', '/habari/kilichochapishwa-zamani');
    expect(text).toContain('<h1>Kilichochapishwa zamani');
    expect(text.match(/width="700" height="500"/g)).toHaveLength(2);
    expect(text).toContain('alt="Kituo kipya"');
    const published = (before.get('news_articles') ?? []).filter(
      ({ locale, published_at }) => locale === 'sw' && published_at,
    );
    expect(published.length).toBeGreaterThan(10);
    for (const { tenant, slug, title } of published) {
      const page = await visit(system.world, String(tenant), `/habari/${slug}`);
      expect([slug, page.status, plain(page.text)]).toEqual([
        slug,
        200,
        expect.stringContaining(String(title)),
      ]);
    }
    server.process.kill('SIGTERM');
    await server.ended;
  });

  it('keeps what is done from now on: versions, changes, and a trail that nobody can change', async () => {
    const { documentId } = (await found('Kilichobadilishwa baadaye')) as Listed;
    const path = `${EDITOR}/${documentId}?locale=sw`;
    const { data } = (await call('GET', path)).body;
    const change = { ...data, title: 'Kilichohaririwa baada ya kusasishwa' };
    expect(
      (await call('PUT', path, { title: change.title, slug: 'kilichochapishwa-zamani', date: '2026-11-20' }))
        .status,
    ).toBe(200);
    const versions = await call('GET', `/history/versions/${NEWS}/${documentId}?locale=sw`);
    expect(JSON.stringify(versions.body)).toContain('Kilichobadilishwa baadaye');
    expect((await call('POST', `${EDITOR}/${documentId}/actions/publish?locale=sw`, {})).status).toBe(200);
    const built = await sites(system.world, 'build', '--changed');
    expect(built.code, built.output).toBe(0);
    expect(await tamper(system.world)).toEqual(Array(3).fill(expect.stringMatching(/append-only/)));
  });
});
