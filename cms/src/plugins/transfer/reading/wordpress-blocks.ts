import type { Note } from './item';

/**
 * Blocks that WordPress makes at the moment of reading: nothing of them is in the export. Their attributes are JSON without
 * `<` (`serialize_block_attributes`).
 */
const MADE_LATER = /<!-- wp:([a-z][a-z0-9/-]*)((?: \{[^<\n]*?\})?) \/-->/g;
/** A reusable block may hold another, and by mistake itself. */
const DEEPEST = 4;

/** A post's HTML with its reusable blocks taken in; of what WordPress would make itself there is a note. */
export function readBlocks(
  content: string,
  reusable: Map<string, string>,
  depth = 0,
): { html: string; hasBlocks: boolean; notes: Note[] } {
  const notes: Note[] = [];
  const html = content.replace(MADE_LATER, (_, name: string, attributes: string) => {
    const ref = name === 'block' ? /"ref":\s*"?(\d+)/.exec(attributes)?.[1] : undefined;
    const inner = ref === undefined || depth >= DEEPEST ? undefined : reusable.get(ref);
    if (inner === undefined) {
      notes.push({ code: 'shortcode', name: `wp:${name}` });
      return '';
    }
    const read = readBlocks(inner, reusable, depth + 1);
    notes.push(...read.notes);
    return read.html;
  });
  return { html, hasBlocks: content.includes('<!-- wp:'), notes };
}
