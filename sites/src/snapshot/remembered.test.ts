import { expect, it } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { newsArticle } from '../testing/content.ts';
import { temporaryData } from '../testing/release.ts';
import type { Entry } from './entries.ts';
import { forgetSnapshot } from './remembered.ts';
import { keep, keptVersion, readSnapshot } from './store.ts';

const addresses = { redirects: [], retirements: [], formerAddresses: [] };
const entry = (id: string, title = id): Entry => ({
  locale: 'sw',
  type: 'newsArticle',
  id,
  document: newsArticle(id, { title }),
  media: [`/media/${id}.png`],
});

it('a large snapshot that is remembered is always what the store holds', () => {
  const site = siteFolder(temporaryData(), 'bunge');
  const many = Array.from({ length: 6000 }, (_, n) => entry(`d${String(n).padStart(5, '0')}`));
  keep(site, { version: 1, isWhole: true, entries: many, asked: [], addresses });
  expect(readSnapshot(site, 'bunge').content.sw.newsArticle).toHaveLength(6000);

  const changes = [
    { entries: [entry('d00003', 'Mpya')], asked: ['d00003'] },
    { entries: [], asked: ['d00004', 'hayupo'] },
    { entries: [entry('a0', 'Wa kwanza'), entry('z9', 'Wa mwisho')], asked: ['a0', 'z9'] },
  ];
  for (const [at, { entries, asked }] of changes.entries()) {
    const ids = asked.map((id) => ({ type: 'newsArticle' as const, id }));
    keep(site, { version: at + 2, isWhole: false, entries, asked: ids, addresses });
    const remembered = readSnapshot(site, 'bunge');
    forgetSnapshot(site);
    expect(readSnapshot(site, 'bunge')).toEqual(remembered);
    expect(keptVersion(site)).toBe(at + 2);
  }
  const { content, media } = readSnapshot(site, 'bunge');
  expect(content.sw.newsArticle.map(({ title }) => title).slice(0, 2)).toEqual(['Wa kwanza', 'd00000']);
  expect(content.sw.newsArticle).toHaveLength(6001);
  expect(media).toHaveLength(6001);
});
