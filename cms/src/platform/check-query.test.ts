import type { Core } from '@strapi/strapi';
import { describe, expect, it } from 'vitest';
import { checkQuery } from './check-query';

const types: Record<string, object> = {
  news: {
    id: { type: 'increments' },
    title: { type: 'string' },
    date: { type: 'date' },
    body: { type: 'json' },
    author: { type: 'relation', target: 'person' },
    publishedAt: { type: 'datetime' },
  },
  person: { id: { type: 'increments' }, email: { type: 'string' } },
};
const has = (uid: string) => uid in types;
const strapi = {
  db: { metadata: { has, get: (uid: string) => ({ attributes: types[uid] }) } },
} as unknown as Core.Strapi;
const check = (params: object) => {
  const checked = structuredClone(params);
  checkQuery(strapi, 'news', checked);
  return checked;
};

describe('a question that the database cannot read', () => {
  it.each([
    { where: { date: { $startsWith: '2026' } } },
    { where: { id: { $contains: '1' } } },
    { where: { body: 'x' } },
    { where: { body: { $gt: 'x' } } },
    { where: { $and: [{ $not: { body: { $contains: 'x' } } }] } },
    { where: { body: { $not: 'x' } } },
    { populate: { author: { on: { nothing: true } } } },
    { populate: { author: { on: { person: { orderBy: 'nothing' } } } } },
    { where: { title: { $jsonSupersetOf: 'x' } } },
    { where: { author: { email: { $nothing: 'x' } } } },
    { orderBy: { body: 'asc' } },
    { orderBy: [{ author: 'asc' }] },
    { orderBy: { author: { nothing: 'asc' } } },
    { orderBy: 'nothing' },
    { orderBy: { constructor: 'asc' } },
    { orderBy: { title: 'up' } },
    { data: { title: 'a\0' } },
  ])('is refused: %j', (params) => {
    expect(() => check(params)).toThrow();
  });

  it.each([
    { where: { title: { $contains: 'x' } } },
    { where: { body: { $containsi: '/uploads/x.png' } } },
    { where: { body: null, date: { $null: true } } },
    { orderBy: [{ author: { email: 'ASC' } }, { status: 'desc' }, 'title'] },
  ])('is another one: %j', (params) => {
    expect(check(params)).toEqual(params);
  });
});

it('a value that no row can have finds nothing', () => {
  const nothing = { $in: [] };
  expect(check({ where: { id: 1e30 } })).toEqual({ where: { id: nothing } });
  expect(check({ where: { author: true } })).toEqual({ where: { author: { id: nothing } } });
  expect(check({ where: { author: [[]] } })).toEqual({ where: { author: { id: nothing } } });
  expect(check({ where: { title: 'a\0' } })).toEqual({ where: { title: nothing } });
  const where = { publishedAt: { $gte: new Date('2026-13-01') } };
  expect(check({ where })).toEqual({ where: { publishedAt: nothing } });
});
