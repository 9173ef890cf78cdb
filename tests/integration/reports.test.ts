import { settings } from '@tovuti/core';
import { expect, inject, it } from 'vitest';
import { createTeller, type Told } from '../../sites/src/build/tell.ts';
import { type CmsClient, connect } from '../../sites/src/snapshot/client.ts';
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
