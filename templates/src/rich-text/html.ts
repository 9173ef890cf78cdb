import type { RichText, RichTextBlock, RichTextListItem } from '../contract.ts';
import { pictureHtml } from '../pictures/picture.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, inlineText } from './inline.ts';

/**
 * Rich text as HTML that is safe to put on a page: all text is escaped, only known tags are written, links lead only
 * to allowed addresses. Headings start at `level` and never skip one, whatever the editor chose.
 */
export function richTextHtml(blocks: RichText, level = 2): string {
  let previous = level - 1;
  return blocks
    .map((block) => {
      if (block.type !== 'heading') return blockHtml(block);
      const text = inlineHtml(block.children);
      if (!inlineText(block.children).trim()) return '';
      previous = Math.min(Math.max(block.level, level), previous + 1, 6);
      return `<h${previous}>${text}</h${previous}>`;
    })
    .join('');
}

type PlainBlock = Exclude<RichTextBlock, { type: 'heading' }>;

function blockHtml(block: PlainBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children).trim() ? `<p>${inlineHtml(block.children)}</p>` : '';
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.children)}</p></blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(inlineText(block.children))}</code></pre>`;
    case 'list':
      return listHtml(block);
    case 'image':
      return pictureHtml(block.image, 'column');
    default:
      // Content written by a newer editor than these templates know: leave out what can't be shown.
      return '';
  }
}

type List = Extract<RichTextBlock, { type: 'list' }>;

/** The editor puts a nested list beside its item; in HTML it belongs inside the item before it. */
function listHtml(list: List): string {
  const tag = list.format === 'ordered' ? 'ol' : 'ul';
  const items: string[] = [];
  for (const child of list.children) {
    if (isItem(child)) items.push(inlineHtml(child.children));
    else if (child.type === 'list') items.push((items.pop() ?? '') + listHtml(child));
  }
  return items.length ? `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>` : '';
}

function isItem(child: List['children'][number]): child is RichTextListItem {
  return child.type === 'list-item';
}
