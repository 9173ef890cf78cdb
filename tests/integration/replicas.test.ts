import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { command } from '../support/commands.ts';
import { freePort } from '../support/free-port.ts';
import { type OwnSystem, ownSystem } from '../support/own-system.ts';

const isPostgres = Boolean(inject('world').env.DATABASE_URL);

describe.runIf(isPostgres)('several CMS processes on one database', () => {
  let system: OwnSystem;
  beforeAll(async () => {
    system = await ownSystem('postgres', { fill: async () => {} });
  });
  afterAll(() => system?.stop());

  it('may be started at the same moment, the first time too', async () => {
    const ports = [await freePort(), await freePort(), await freePort()];
    await Promise.all(ports.map((port) => system.cms({ CMS_PORT: String(port) })));
    for (const port of ports) expect((await fetch(`http://127.0.0.1:${port}/_health`)).status).toBe(204);
    const { code, output } = await command(system.world, 'tests/support/list-institutions.ts');
    expect(code, output).toBe(0);
    const rows = JSON.parse(output.split('\n').find((line) => line.startsWith('[{')) as string);
    expect(rows.map((row: { code: string }) => row.code)).toEqual(['afya', 'arusha-cc', 'rs-arusha']);
  });
});
