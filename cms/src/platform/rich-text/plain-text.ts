import { parse } from 'node-html-parser';

/** Words without markup, on one line. */
export function plainText(html: string): string {
  return parse(html).textContent.replace(/\s+/g, ' ').trim();
}

/** At most so many characters, cut at a word. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const space = head.lastIndexOf(' ');
  return `${(space > length / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
