import type { RichText } from '@tovuti/templates/contract';
import { describe, expect, it } from 'vitest';
import type { Retirement } from '../snapshot/types.ts';
import { newsArticle, page, snapshotOf } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { routes } from './routes.ts';

const asOf = '2026-11-24T09:00:00.000Z';
const children = [{ type: 'text' as const, text: 'hapa' }];

/** A text that leads to a document, as the snapshot holds it: where the document is, the routes know. */
function leadingTo(document: string): RichText {
  const link = Object.assign({ type: 'link' as const, url: '/palipokuwa', children }, { document });
  return [{ type: 'paragraph', children: [{ type: 'text', text: 'Soma ' }, link] }];
}

/** What stands for the link in the text of the news `n`. */
function linkIn(content: Parameters<typeof snapshotOf>[0], retirements: Retirement[] = []) {
  const snapshot = snapshotOf(content, { retirements });
  const { pages } = routes({
    snapshot,
    facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
    asOf,
  });
  const found = pages.find(({ input }) => input.page.url === '/habari/n')?.input.page;
  if (found?.template !== 'detail' || !('body' in found.document)) throw new Error('no news');
  const [paragraph] = found.document.body;
  return paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
}

const lead = newsArticle('n', { body: leadingTo('p') });
const retired = (kind: Retirement['kind'], own: Partial<Retirement> = {}): Retirement => ({
  ...{
    type: 'page',
    document: 'p',
    language: 'sw',
    kind,
    address: '/p',
    notice: null,
    to: null,
    moment: asOf,
  },
  ...own,
});

describe('a link to a document', () => {
  it('leads where the document is now', () => {
    expect(linkIn({ sw: { newsArticle: [lead], page: [page('p')] } })).toEqual({
      type: 'link',
      url: '/p',
      children,
    });
    const below = [page('juu'), page('p', { parent: 'juu', slug: 'mpya' })];
    expect(linkIn({ sw: { newsArticle: [lead], page: below } })).toMatchObject({ url: '/juu/mpya' });
  });

  it('leads to the other language when it is on the site only there', () => {
    expect(linkIn({ sw: { newsArticle: [lead] }, en: { page: [page('p')] } })).toMatchObject({
      url: '/en/p',
    });
  });

  it('leads where the readers of a retired document are sent', () => {
    expect(linkIn({ sw: { newsArticle: [lead] } }, [retired('redirect', { to: '/kwingine' })])).toMatchObject(
      {
        url: '/kwingine',
      },
    );
  });

  it('is its words when the document is not on the site, or was withdrawn', () => {
    expect(linkIn({ sw: { newsArticle: [lead] } })).toEqual(children[0]);
    const withdrawn = [retired('withdrawn', { notice: 'Haitumiki.' })];
    expect(linkIn({ sw: { newsArticle: [lead], page: [page('p')] } }, withdrawn)).toEqual(children[0]);
  });
});
