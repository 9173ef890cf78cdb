import { expect, it } from 'vitest';
import { visitOf } from './visit.ts';

const token = 'Ab_-'.repeat(10).concat('xyz');

it.each([
  [`/d/${token}`, { kind: 'staff', token, path: null }],
  [`/d/${token}/`, { kind: 'staff', token, path: '/' }],
  [`/s/${token}/habari/x/`, { kind: 'share', token, path: '/habari/x' }],
  [`/s/${token}/ta%20a`, { kind: 'share', token, path: '/ta a' }],
])('%s', (address, visit) => {
  expect(visitOf(address)).toEqual(visit);
});

it.each([
  '/',
  '/d',
  '/d/',
  `/x/${token}`,
  `/d/${token}x`,
  `/d/${token.slice(1)}`,
  `/d/${token}/%E0%A4%A`,
])('%s is nothing', (address) => {
  expect(visitOf(address)).toBeNull();
});
