import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { emptySystem, type OwnSystem, ownDatabase } from '../support/own-system.ts';

const isPostgres = inject('database') === 'postgres';

describe.runIf(isPostgres)('several CMS processes on one database', () => {
  let system: OwnSystem;
  let ports: number[];
  beforeAll(async () => {
    system = await emptySystem(await ownDatabase());
    ports = [await freePort(), await freePort(), await freePort()];
  });
  afterAll(() => system?.stop());
  const ask = (port: number, path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, init);

  it('may be started at the same moment, the first time too', async () => {
    await Promise.all(ports.map((port) => system.cms({ CMS_PORT: String(port) })));
    for (const port of ports) expect((await ask(port, '/_health')).status).toBe(204);
    const rows = await withDatabase(system.world, (query) =>
      query('SELECT code FROM institutions ORDER BY code'),
    );
    expect(rows.map(({ code }) => code)).toEqual(['afya', 'arusha-cc', 'rs-arusha']);
  });

  it('know each other’s sessions: a request may go to any of them', async () => {
    const [first = 0, ...others] = ports;
    const person = { firstname: 'Asha', lastname: 'Mushi', email: 'asha@tovuti.example' };
    const registered = await ask(first, '/admin/register-admin', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...person, password: 'Mlima-Meru-unaonekana-leo-7' }),
    });
    const { data } = (await registered.json()) as { data: { token: string } };
    const headers = { authorization: `Bearer ${data.token}` };
    for (const port of others) {
      const me = await ask(port, '/accounts/me', { headers });
      expect(await me.json()).toMatchObject({ email: person.email });
    }
  });
});
