import { NEWS, type NewsDesk } from './workflow.ts';

const EDITOR = `/content-manager/collection-types/${NEWS}`;

/**
 * An article whose number stands in its heading and in its text, for `startReader` to see that both are of one release.
 * @returns what publishes it with a number; it throws when the CMS refuses
 */
export async function numberedArticle(desk: NewsDesk, slug: string) {
  const text = (n: number) => [
    { type: 'paragraph', children: [{ type: 'text', text: `Yaliyomo ya toleo ${n}.` }] },
  ];
  const data = (n: number) => ({ title: `Toleo ${n}`, slug, date: '2026-11-20', body: text(n) });
  const { body } = await desk.call('POST', EDITOR, data(0));
  const { documentId } = body.data;
  return async (n: number) => {
    await desk.save(documentId, data(n));
    const { status } = await desk.publish(documentId);
    if (status !== 200) throw new Error(`publishing was answered with ${status}`);
  };
}
