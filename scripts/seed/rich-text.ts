type Inline = { type: 'text'; text: string; bold?: true } | { type: 'link'; url: string; children: Inline[] };
export type Block = { type: string; level?: number; format?: string; children: (Inline | Block)[] };

/**
 * Strapi's blocks from the seed's short notation, one entry a block: `# heading`, `- item | item` (a list),
 * `1. item | item` (a numbered list), `> quotation`, and anything else is a paragraph; in it `[words](url)` is a link
 * and `**words**` is bold.
 */
export function richText(entries: readonly string[]): Block[] {
  return entries.map(block);
}

/** The words of the notation without its marks. */
export function plainText(entry: string): string {
  return entry
    .replace(/^(# |- |1\. |> )/, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('**', '');
}

function block(entry: string): Block {
  if (entry.startsWith('# ')) return { type: 'heading', level: 2, children: inline(entry.slice(2)) };
  if (entry.startsWith('> ')) return { type: 'quote', children: inline(entry.slice(2)) };
  if (entry.startsWith('- ')) return list('unordered', entry.slice(2));
  if (entry.startsWith('1. ')) return list('ordered', entry.slice(3));
  return { type: 'paragraph', children: inline(entry) };
}

function list(format: 'ordered' | 'unordered', items: string): Block {
  const children = items.split(' | ').map((item) => ({ type: 'list-item', children: inline(item) }));
  return { type: 'list', format, children };
}

function inline(text: string): Inline[] {
  const parts = text.split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*)/).filter(Boolean);
  return parts.map((part) => {
    const [, label, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    if (label && url) return { type: 'link', url, children: [{ type: 'text', text: label }] };
    if (part.startsWith('**')) return { type: 'text', text: part.slice(2, -2), bold: true };
    return { type: 'text', text: part };
  });
}
