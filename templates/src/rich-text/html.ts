import type { RichText, RichTextBlock, RichTextCell, RichTextListItem } from '../contract.ts';
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
      return figureHtml(block);
    case 'table':
      return tableHtml(block);
    default:
      // Content written by a newer editor than these templates know: leave out what can't be shown.
      return '';
  }
}

type Figure = Extract<RichTextBlock, { type: 'image' }>;

function figureHtml({ image, caption }: Figure): string {
  const picture = pictureHtml(image, 'column');
  return picture && caption
    ? `<figure class="picture">${picture}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
    : picture;
}

type Table = Extract<RichTextBlock, { type: 'table' }>;

/**
 * A table scrolls within its own box, where a keyboard reaches it. Rows at its top that hold nothing but names are its
 * head.
 */
function tableHtml({ caption, rows }: Table): string {
  const body = rows.findIndex((row) => !row.every(({ header }) => header));
  const heads = body < 0 ? 0 : body;
  const rowsHtml = (some: RichTextCell[][], scope: 'col' | 'row') =>
    some.map((row) => `<tr>${row.map((cell) => cellHtml(cell, scope)).join('')}</tr>`).join('');
  const head = heads ? `<thead>${rowsHtml(rows.slice(0, heads), 'col')}</thead>` : '';
  const name = caption ?? (rows[0] ?? []).map(({ children }) => inlineText(children).trim()).join(', ');
  return [
    `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(name)}"><table>`,
    caption ? `<caption>${escapeHtml(caption)}</caption>` : '',
    `${head}<tbody>${rowsHtml(rows.slice(heads), 'row')}</tbody></table></div>`,
  ].join('');
}

function cellHtml({ header, colSpan, rowSpan, children }: RichTextCell, scope: 'col' | 'row'): string {
  const isGroup = scope === 'col' ? colSpan > 1 : rowSpan > 1;
  const attributes = [
    header ? ` scope="${scope}${isGroup ? 'group' : ''}"` : '',
    colSpan > 1 ? ` colspan="${colSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
  ].join('');
  const tag = header ? 'th' : 'td';
  return `<${tag}${attributes}>${inlineHtml(children)}</${tag}>`;
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
