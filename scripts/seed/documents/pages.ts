import type { Kit } from '../kit.ts';
import type { BlockIdea, SeedDocument, Text } from '../types.ts';

/** Pages that the institution composes itself, in a tree, with every kind of block. */
export function pages(kit: Kit): SeedDocument[] {
  // A picture's block says nothing without its picture.
  const isShown = ({ block }: BlockIdea) => block !== 'picture' || kit.pictures > 0;
  const ideas = kit.own('pages').map((idea) => ({ ...idea, blocks: idea.blocks.filter(isShown) }));
  return ideas.map(({ parent, title, summary, blocks }, n) => {
    const key = `page:${n}`;
    const above = ideas.findIndex((idea) => idea.key === parent);
    return kit.document(
      'page',
      n,
      { parent: above < 0 ? null : kit.id('page', above), order: (n + 1) * 10 },
      {
        ...kit.titled('page', n, title),
        summary: kit.text(key, summary),
        blocks: [
          blocks.map((idea) => block(kit, key, idea, 0)),
          blocks.map((idea) => block(kit, key, idea, 1)),
        ],
      },
    );
  });
}

function block(kit: Kit, key: string, idea: BlockIdea, side: 0 | 1) {
  const words = (text: Text) => kit.text(key, text)[side];
  const __component = `block.${idea.block}`;
  switch (idea.block) {
    case 'text':
      return { __component, body: kit.rich(key, idea.body)[side] };
    case 'picture':
      return { __component, image: kit.picture(kit.integer(key, 0, 11)), caption: words(idea.caption) };
    case 'files':
      return { __component, title: words(idea.title), files: ['publication-1', 'notice'] };
    case 'links':
      return {
        __component,
        title: words(idea.title),
        items: idea.items.map(({ label, url }) => ({ label: words(label), url: url[side] })),
      };
    case 'accordion':
      return {
        __component,
        title: words(idea.title),
        items: idea.items.map(({ title, text }) => ({ title: words(title), text: words(text) })),
      };
    case 'table':
      return { __component, caption: words(idea.caption), rows: idea.rows.map(words).join('\n') };
    case 'callout':
      return { __component, tone: idea.tone, title: words(idea.title), text: words(idea.text) };
  }
}
