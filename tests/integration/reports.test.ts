import { settings } from '@tovuti/core';
import { expect, inject, it } from 'vitest';
import { createTeller, type Told } from '../../sites/src/build/tell.ts';
import { type CmsClient, connect } from '../../sites/src/snapshot/client.ts';
import { accountOf, openSession } from '../support/admin-api.ts';
import { withDatabase } from '../support/database.ts';

/** What a builder tells the CMS of its builds: a report that is too long or broken loses itself, not those behind it. */
const world = inject('world');
const cms = connect({ ...settings, dataDir: world.dataDir, cmsUrl: world.cmsUrl });

const failed = (tenant: string, reason: string, more: object = {}) =>
  ({
    ok: false,
    tenant,
    version: 1,
    failures: 1,
    error: { code: 'build-failed', params: { tenant, reason } },
    ...more,
  }) as Told;

/** The reasons that the CMS keeps, by site. */
async function kept(...tenants: string[]): Promise<(string | undefined)[]> {
  const rows = await withDatabase(world, (query) => query('SELECT tenant, error FROM site_states'));
  return tenants.map((tenant) => {
    const error = rows.find((row) => row.tenant === tenant)?.error;
    return error ? (typeof error === 'string' ? JSON.parse(error) : error).params.reason : undefined;
  });
}

/** The CMS as a builder of an older version would find it: it says of the whole request that it is wrong. */
const allOrNothing = (isWrong: (outcomes: Told[]) => boolean): CmsClient => ({
  ...cms,
  call: async <Result>(method: 'GET' | 'POST', path: string, body?: object) => {
    const wrong = isWrong((body as { outcomes: Told[] }).outcomes);
    return cms.call<Result>(method, path, wrong ? { builder: '', outcomes: [] } : body);
  },
});

it('a message of 100 kB arrives cut, and so does the report of the next site', async () => {
  const teller = createTeller(cms);
  teller.tell(failed('ripoti-ndefu', `Mwanzo\0 \ud800 ${'x'.repeat(100_000)}`));
  teller.tell(failed('ripoti-fupi', 'Fupi'));
  await teller.flush();
  const [long, short] = await kept('ripoti-ndefu', 'ripoti-fupi');
  expect([long?.slice(0, 6), long?.length, short]).toEqual(['Mwanzo', 1999, 'Fupi']);
});

it('thousands of changed pages go in requests that the CMS takes', async () => {
  const changed = Array.from({ length: 300 }, (_, n) => {
    return { url: `/${n}/${'u'.repeat(3000)}`, title: 'Ukurasa '.repeat(200), kind: 'changed' as const };
  });
  const live = { reason: 'delivery', fromVersion: 0, version: 1, liveAt: '2026-11-01T09:00:00.000Z' };
  const counts = { seconds: 1, pages: 300, rendered: 300, isHeld: false, kept: [], changed };
  const teller = createTeller(cms);
  for (let n = 0; n < 12; n++)
    teller.tell({ ok: true, tenant: `ripoti-kubwa-${n}`, name: '000001', ...live, ...counts });
  await teller.flush();
  const rows = await withDatabase(world, (query) =>
    query(`SELECT tenant FROM site_releases WHERE tenant LIKE 'ripoti-kubwa-%' AND reason = 'delivery'`),
  );
  expect(new Set(rows.map(({ tenant }) => tenant)).size).toBe(12);
});

it('one that the CMS cannot read is answered with the reason, beside those that it can', async () => {
  const broken = { ...failed('ripoti-mbovu', 'Mbovu'), failures: 'mara nyingi' };
  const outcomes = [broken, failed('ripoti-nzima', 'Nzima')];
  const answer = await cms.call('POST', 'outcomes', { builder: 'mjenzi', outcomes });
  expect(answer).toMatchObject({ refused: [{ index: 0, reason: expect.stringMatching(/^failures: /) }] });
  expect(await kept('ripoti-mbovu', 'ripoti-nzima')).toEqual([undefined, 'Nzima']);
});

const live = (tenant: string, more: object = {}) =>
  ({
    ...{ ok: true, tenant, name: '000001', reason: 'delivery', fromVersion: 0, version: 1 },
    ...{ liveAt: '2026-11-01T09:00:00.000Z', seconds: 1, pages: 1, rendered: 1, isHeld: false },
    ...{ changed: [], kept: [] },
    ...more,
  }) as Told;

it.each<[string, Told]>([
  ['tenant', live('ripoti\0')],
  ['name', live('ripoti-kosa', { name: '0\0' })],
  ['kept.0', live('ripoti-kosa', { kept: ['\ud800'] })],
  ['version', live('ripoti-kosa', { version: 2 ** 40 })],
  ['pages', live('ripoti-kosa', { pages: 2 ** 31 })],
  ['seconds', live('ripoti-kosa', { seconds: 1e300 })],
  // Nothing newer would ever be told of the site.
  ['liveAt', live('ripoti-kosa', { liveAt: '2999-01-01T00:00:00.000Z' })],
  ['error.code', failed('ripoti-kosa', '', { error: { code: '\0', params: {} } })],
  ['error.params.\0', failed('ripoti-kosa', '', { error: { code: 'build-failed', params: { '\0': 1 } } })],
])('what no database keeps in %j loses that report alone', async (field, wrong) => {
  const next = `ripoti-baada-ya-${field.replace(/\W/g, '')}`;
  const answer = await cms.call('POST', 'outcomes', {
    builder: 'mjenzi',
    outcomes: [wrong, failed(next, 'Hali')],
  });
  expect(answer).toMatchObject({ refused: [{ index: 0, reason: expect.stringContaining(field) }] });
  expect(await kept(next)).toEqual(['Hali']);
});

it.each([
  'la-toleo-jipya',
  'constructor',
])('an error without words here, %s, is told all the same', async (code) => {
  const administrator = await openSession(world, accountOf(world, 'institution-administrator', 'afya'));
  try {
    const told = failed('afya', '', { error: { code, params: { tenant: 'afya' } } });
    await cms.call('POST', 'outcomes', { builder: 'mjenzi', outcomes: [told] });
    const { status, body } = await administrator('GET', '/publishing/releases');
    expect([status, body.failure]).toEqual([200, expect.objectContaining({ failures: 1 })]);
    expect(JSON.stringify(body.failure)).toContain(code);
  } finally {
    await withDatabase(world, (query) =>
      query(`UPDATE site_states SET failed_at = NULL, error = NULL WHERE tenant = 'afya'`),
    );
  }
});

it('one for which the whole request is refused is found, and the others arrive', async () => {
  const isWrong = (outcomes: Told[]) => outcomes.some(({ tenant }) => tenant === 'ripoti-sumu');
  const teller = createTeller(allOrNothing(isWrong));
  for (const tenant of ['ripoti-sumu', 'ripoti-baada-1', 'ripoti-baada-2'])
    teller.tell(failed(tenant, 'Hali'));
  await teller.flush();
  expect(await kept('ripoti-sumu', 'ripoti-baada-1', 'ripoti-baada-2')).toEqual([undefined, 'Hali', 'Hali']);
});

it('while the CMS is away all wait, and then arrive in their order', async () => {
  let isAway = true;
  const away = connect({ ...settings, dataDir: world.dataDir, cmsUrl: 'http://127.0.0.1:9' });
  const call: CmsClient['call'] = (...request) => (isAway ? away : cms).call(...request);
  const teller = createTeller({ ...cms, call });
  teller.tell(failed('ripoti-ngojea', 'Kwanza'));
  await teller.flush();
  expect(await kept('ripoti-ngojea')).toEqual([undefined]);
  isAway = false;
  teller.tell(failed('ripoti-ngojea', 'Pili'));
  await teller.flush();
  expect(await kept('ripoti-ngojea')).toEqual(['Pili']);
});
