import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from '../../scripts/child.ts';
import { command } from '../support/commands.ts';
import { institutionsOf } from '../support/institutions.ts';
import { ownDatabase } from '../support/own-system.ts';
import type { Database } from '../support/postgres.ts';
import { prepareWorld, someTenants, type World } from '../support/world.ts';

describe('Strapi follows tenants.json at every start', () => {
  let world: World;
  let database: Database | null;
  beforeAll(async () => {
    database = await ownDatabase();
    world = await prepareWorld(['afya', 'mnh'], database?.url);
  });
  afterAll(() => database?.stop());

  const list = (tenants: object[]) =>
    writeFileSync(world.env.TENANTS_FILE as string, JSON.stringify({ tenants }));
  const startWith = (tenants: object[]) => {
    list(tenants);
    return institutionsOf(world);
  };

  it('adds, renames, retires and takes back', async () => {
    const [afya, mnh, udsm] = someTenants(['afya', 'mnh', 'udsm']);
    expect((await startWith([afya as object, mnh as object])).map(({ code }) => code)).toEqual([
      'afya',
      'mnh',
    ]);

    const renamed = {
      ...afya,
      name: { sw: 'Wizara ya Afya na Ustawi', en: 'Ministry of Health and Welfare' },
    };
    const second = await startWith([renamed, udsm as object]);
    expect(second.find(({ code }) => code === 'afya')?.nameSw).toBe('Wizara ya Afya na Ustawi');
    expect(second.filter(({ retired }) => retired).map(({ code }) => code)).toEqual(['mnh']);

    const third = await startWith([renamed, udsm as object, { ...mnh, parent: null } as object]);
    expect(third.filter(({ retired }) => retired)).toEqual([]);
  });

  it('keeps the content of an institution that it retires', async () => {
    const [afya, mnh] = someTenants(['afya', 'mnh']);
    list([afya as object, { ...mnh, parent: null } as object]);
    await command(world, 'tests/support/write-real-content.ts');
    const [retired] = await startWith([{ ...mnh, parent: null } as object]);
    expect(retired).toMatchObject({ code: 'afya', retired: true, documents: 1 });
  });

  it('counts every publication of a new institution, also when its first ones come at the same moment', async () => {
    list(someTenants(['udsm']));
    const { code, output } = await command(world, 'tests/support/first-publications.ts');
    expect(code, output).toBe(0);
    const counted = JSON.parse(output.split('\n').find((line) => line.startsWith('{"versions"')) as string);
    expect(counted).toEqual({ versions: [5], changes: [1, 2, 3, 4, 5] });
  });

  it('does not start on a list with a mistake, and names the row', async () => {
    const [afya, mnh] = someTenants(['afya', 'mnh']);
    list([afya as object, { ...mnh, code: 'afya' }]);
    const child = startChild('scripts/cms.ts', { log: `${world.dataDir}/cms.log`, env: world.env });
    expect(await child.ended).not.toBe(0);
    expect(child.lastLines()).toMatch(/Institution 2 repeats the code "afya" of institution 1/);
  });
});
