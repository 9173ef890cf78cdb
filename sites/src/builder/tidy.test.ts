import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { keep } from '../snapshot/store.ts';
import { temporaryData } from '../testing/release.ts';
import { tidy } from './tidy.ts';

const old = new Date(Date.now() - 3 * 86_400_000);

it('takes away what neither a snapshot nor the templates need, and nothing that was wanted lately', () => {
  const dataDir = temporaryData();
  const addresses = { redirects: [], retirements: [], formerAddresses: [] };
  const document = { documentId: 'a', order: 1, title: 'Swali', slug: 'swali' };
  keep(siteFolder(dataDir, 'afya'), {
    version: 1,
    isWhole: true,
    asked: [],
    addresses,
    entries: [
      {
        locale: 'sw',
        type: 'faq',
        id: 'a',
        document: document as never,
        media: ['/media/a.jpg', '/media/b.pdf'],
      },
    ],
  });
  for (const name of [
    'media/a.jpg',
    'media/b.pdf',
    'media/kale.jpg',
    'media/mpya.jpg',
    'assets/sasa/x.js',
    'assets/kale/x.js',
  ]) {
    mkdirSync(join(dataDir, name, '..'), { recursive: true });
    writeFileSync(join(dataDir, name), name);
    if (!name.includes('mpya')) utimesSync(join(dataDir, name), old, old);
  }
  for (const name of ['sasa', 'kale']) utimesSync(join(dataDir, 'assets', name), old, old);

  tidy(dataDir, 'sasa');
  expect(readdirSync(join(dataDir, 'media'))).toEqual(['a.jpg', 'b.pdf', 'mpya.jpg']);
  expect(readdirSync(join(dataDir, 'assets'))).toEqual(['sasa']);
});

it('finds nothing to do in an empty folder', () => {
  expect(() => tidy(temporaryData(), 'sasa')).not.toThrow();
});
