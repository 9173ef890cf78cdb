import { documentUrl } from '@tovuti/core';
import { expect, it } from 'vitest';
import {
  alertBanner,
  announcement,
  event,
  faq,
  newsArticle,
  publication,
  snapshotOf,
  tender,
} from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { routes } from './routes.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('documents are where the CMS takes them to be', () => {
  const content = {
    newsArticle: [newsArticle('a')],
    announcement: [announcement('b')],
    event: [event('c')],
    tender: [tender('d')],
    publication: [publication('e')],
    faq: [faq('f')],
    alertBanner: [alertBanner('g')],
  };
  const snapshot = snapshotOf({ sw: content, en: content });
  const facts = { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null };
  const { pages } = routes({ snapshot, facts, asOf: '2026-11-24T09:00:00.000Z' });
  const urls = pages
    .filter(({ input }) => input.page.template === 'detail')
    .map(({ input }) => input.page.url);
  const expected = (['sw', 'en'] as const).flatMap((locale) =>
    Object.entries(content).map(([type, [document]]) =>
      documentUrl(locale, kebab(type), { slug: document?.slug ?? '' }),
    ),
  );
  expect(urls.sort()).toEqual(expected.sort());
});
