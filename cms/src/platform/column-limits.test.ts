import { expect, it } from 'vitest';
import { findTooLarge } from './column-limits';

const MODELS: Record<string, Record<string, { type: string; component?: string }>> = {
  type: {
    order: { type: 'integer' },
    fee: { type: 'biginteger' },
    mail: { type: 'email' },
    blocks: { type: 'dynamiczone' },
    fees: { type: 'component', component: 'fee' },
    file: { type: 'media' },
    parent: { type: 'relation' },
    phone: { type: 'string' },
  },
  fee: { amount: { type: 'integer' } },
};
const find = (data: Record<string, unknown>) => findTooLarge('type', data, (uid) => MODELS[uid] ?? {});

it.each([
  [{ order: 2 ** 31 }, 'order'],
  [{ order: -(2 ** 31) - 1 }, 'order'],
  [{ order: '99999999999' }, 'order'],
  [{ fee: '99999999999999999999' }, 'fee'],
  [{ fee: 1e300 }, 'fee'],
  [{ mail: `${'a'.repeat(260)}@b.tz` }, 'mail'],
  [{ file: 1e20 }, 'file'],
  [{ file: '99999999999' }, 'file'],
  [{ file: [{ id: 2 ** 31 }] }, 'file'],
  [{ parent: { connect: [{ documentId: 'a\0' }] } }, 'parent'],
  [{ phone: '0754\0' }, 'phone'],
  [{ fees: [{ amount: 1 }, { amount: 1e12 }] }, 'amount'],
  [{ blocks: [{ __component: 'fee', amount: 1e12 }] }, 'amount'],
])('finds what no column holds in %o', (data, field) => {
  expect(find(data)?.field).toBe(field);
});

it.each([
  {},
  { order: null, fee: undefined, fees: null, blocks: [null, 'x'] },
  { order: 9999, fee: '61000000000000', mail: 'a@b.tz', fees: { amount: 5 } },
  { order: 'si namba', unknown: 1e300 },
  {
    file: { id: 5, size: 12.5, url: '/uploads/a.png' },
    parent: { set: ['abc'], connect: [] },
    phone: '255754123456',
  },
])('lets %o be', (data) => {
  expect(find(data)).toBeNull();
});
