import type { HTMLElement } from 'node-html-parser';
import type { Inline, List } from './blocks';

/** Deeper lists the cleaner refuses (`RICH_TEXT_LIMITS.depth`): their items join the list above. */
export const LIST_LEVELS = 6;

/** One paragraph of a list as Word writes it. `level` begins with 1. */
export type OfficeItem = { level: number; format: List['format']; children: Inline[] };

/** What is written in an element's own `style`, by property. */
export function stylesOf(element: HTMLElement): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').split(';');
  return new Map(
    declarations.map((declaration) => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );
}

/** HTML without declarations: of its own kind, and those that only Word understands (`<![if !supportLists]>`). */
export function withoutDeclarations(html: string): string {
  return html.replace(/<!(?:\[|doctype)[^>]*>|<\?[^>]*>/gi, '');
}

/** Word writes the dot or the number of an item into its text, where only programs of its kind know it. */
export function isMarker(element: HTMLElement): boolean {
  return stylesOf(element).get('mso-list') === 'ignore';
}

/**
 * The place of a paragraph in a list of Word, which has no elements for lists: the style `mso-list:l0 level2 lfo1`
 * names the list and the level, and the marker says whether it is numbered.
 */
export function officeItemOf(element: HTMLElement): Omit<OfficeItem, 'children'> | null {
  const level = /\blevel(\d)\b/.exec(stylesOf(element).get('mso-list') ?? '')?.[1];
  if (!level) return null;
  const marker = element.querySelectorAll('span').find(isMarker)?.textContent ?? '';
  const isNumbered = /^[\s(]*(\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker);
  return { level: Number(level), format: isNumbered ? 'ordered' : 'unordered' };
}

/** Word's paragraphs as lists in lists. A new list begins where the first level changes from dots to numbers. */
export function listsOf(items: OfficeItem[]): List[] {
  const lists: List[] = [];
  let open: List[] = [];
  for (const { level, format, children } of items) {
    const wanted = Math.min(level, open.length + 1, LIST_LEVELS);
    open = open.slice(0, wanted);
    if (open[wanted - 1]?.format !== format) {
      const list: List = { type: 'list', format, children: [] };
      (open[wanted - 2]?.children ?? lists).push(list);
      open = [...open.slice(0, wanted - 1), list];
    }
    open.at(-1)?.children.push({ type: 'list-item', children });
  }
  return lists;
}
