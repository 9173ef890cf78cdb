import { join } from 'node:path';
import { loadTenants, ROOT } from '@tovuti/core';
import { expect, it } from 'vitest';
import { generate } from '../../../../scripts/seed/generate.ts';
import { cleanBlocks } from './clean-blocks';
import { cleanText } from './clean-text';

const KINDS = new Set(['paragraph', 'heading', 'list', 'quote', 'code', 'image']);
const tenants = loadTenants(join(ROOT, 'tenants.json'));

/** The value as cleaning leaves it, at any depth. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return KINDS.has(value[0]?.type) ? cleanBlocks(value) : value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

it('cleaning leaves valid content byte for byte as it is', () => {
  for (const tenant of tenants.filter((_, index) => index % 20 === 0)) {
    const documents = generate(tenant, tenants, '2026-11-24');
    expect(JSON.stringify(clean(documents))).toBe(JSON.stringify(documents));
  }
});
