import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSecrets } from './secrets.ts';

it('makes secrets once, for their owner only, and finds them again', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tovuti-secrets-'));
  const first = loadSecrets(dir, {});
  expect(Object.values(first).every((value) => value.length >= 64)).toBe(true);
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  expect(loadSecrets(dir, {})).toEqual(first);
  expect(statSync(join(dir, 'secrets.env')).mode & 0o777).toBe(0o600);
});

it('lets the environment decide', () => {
  const dir = mkdtempSync(join(tmpdir(), 'tovuti-secrets-'));
  expect(loadSecrets(dir, { BUILDER_TOKEN: 'from-outside' }).BUILDER_TOKEN).toBe('from-outside');
});
