import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TovutiError } from './errors/error.ts';
import { ROOT } from './root.ts';
import { loadTenants, parseTenants, type Tenant, tenantsSchema } from './tenants.ts';

const tenants = loadTenants(join(ROOT, 'tenants.json'));

describe('tenants.json', () => {
  it('holds the 411 institutions: 200 national, 26 regions, 185 local authorities', () => {
    const count = (category: string) => tenants.filter((tenant) => tenant.category === category).length;
    expect([count('mda'), count('region'), count('lga')]).toEqual([200, 26, 185]);
  });

  it('gives the national services to the institutions that run them', () => {
    const modules = tenants.filter((tenant) => tenant.modules.length);
    expect(Object.fromEntries(modules.map(({ code, modules }) => [code, modules]))).toEqual({
      psrs: ['recruitment'],
      bunge: ['polis', 'live-streaming'],
      ega: ['mobile-services'],
      ikulu: ['live-streaming'],
      inec: ['live-streaming'],
      tbc: ['live-streaming'],
    });
  });

  it('is described by the JSON Schema beside it', async () => {
    const schema = JSON.stringify(z.toJSONSchema(tenantsSchema), null, 2);
    await expect(`${schema}\n`).toMatchFileSnapshot(join(ROOT, 'tenants.schema.json'));
  });
});

describe('a list with a mistake names the row', () => {
  const [first, second] = tenants as [Tenant, Tenant];
  const problem = (...rows: unknown[]) => {
    try {
      parseTenants({ tenants: rows });
    } catch (error) {
      if (error instanceof TovutiError) return [error.code, error.params.row, error.message.length > 20];
    }
    return null;
  };

  it.each([
    ['a duplicate code', [first, { ...second, code: first.code }], 'tenant-code-duplicate'],
    ['a duplicate domain', [first, { ...second, domain: first.domain }], 'tenant-domain-duplicate'],
    ['an unknown parent', [first, { ...second, parent: 'nowhere' }], 'tenant-parent-unknown'],
    ['its own parent', [first, { ...second, parent: second.code }], 'tenant-parent-unknown'],
    ['a bad slug', [first, { ...second, code: 'Wizara Mpya' }], 'tenant-row-invalid'],
    ['a code of the platform', [first, { ...second, code: 'portal' }], 'tenant-code-reserved'],
    ['an unknown theme', [first, { ...second, theme: 'pink' }], 'tenant-row-invalid'],
    ['a misspelt field', [first, { ...second, domian: 'x.go.tz' }], 'tenant-row-invalid'],
  ])('%s', (_, rows, code) => {
    expect(problem(...rows)).toEqual([code, 2, true]);
  });

  it('and a list that is none says so', () => {
    expect(() => parseTenants([])).toThrow(/tenants\.schema\.json/);
    expect(() => loadTenants('/nowhere/tenants.json')).toThrow(/\/nowhere\/tenants\.json/);
  });
});
