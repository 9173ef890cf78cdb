import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { expect, inject, it } from 'vitest';
import { outsider } from '../support/access/walkers.ts';
import { type AdminApi, accountOf, openSession } from '../support/admin-api.ts';

/** GraphQL is the builder's door: every query of every type is closed to all others. */
const world = inject('world');
const schema = readFileSync(join(ROOT, 'cms/types/schema.graphql'), 'utf8');
const [query = ''] = /^type Query \{$[\s\S]*?^\}/m.exec(schema) ?? [];
const NAMES = [...query.matchAll(/^ {2}(\w+)(\(|:)/gm)].map(([, name = '']) => name);

async function opened(call: AdminApi): Promise<string[]> {
  const open: string[] = [];
  for (const name of NAMES) {
    const isOfOne = new RegExp(`^ {2}${name}\\(\\s+documentId: ID!`, 'm').test(query);
    const text = `{ ${name}${isOfOne ? '(documentId: "q")' : ''} { __typename } }`;
    const { status, body } = await call('POST', '/graphql', { query: text });
    if (status !== 401 || body.data) open.push(`${name}: ${status}`);
  }
  return open;
}

it('the schema has the queries of all types', () => {
  expect(NAMES).toEqual(expect.arrayContaining(['tenders', 'tender', 'tenders_connection', 'uploadFiles']));
});

it('no query is open to nobody', async () => {
  expect(await opened(outsider(world).call)).toEqual([]);
});

it.each([
  ['institution-administrator', 'afya'],
  ['platform-administrator', null],
])('no query is open to the session of %s', async (role, tenant) => {
  expect(await opened(await openSession(world, accountOf(world, role, tenant)))).toEqual([]);
});
