import type { Editor, JSONContent } from '@tiptap/core';
import type { Block, Inline, RichText } from '../../platform/rich-text/blocks';
import { readHtml } from '../../platform/rich-text/html';
import { inlineToEditor, toEditor } from './convert';

/** What is pasted, as an import would read it. Pictures of elsewhere must first be in the media library. */
export function pastedBlocks(html: string): { blocks: RichText; pictures: number } {
  const { pieces, notes } = readHtml(html);
  const blocks = pieces.filter((piece): piece is Block => piece.type !== 'picture');
  const broken = notes.filter(({ code }) => code === 'file-broken').length;
  return { blocks, pictures: pieces.length - blocks.length + broken };
}

/**
 * Puts what is on the clipboard into the text. False when the editor itself knows what to do with it: plain text, and
 * what comes from a field like this one.
 * @param onPictures called with how many pictures could not come along
 */
export function paste(
  editor: Editor,
  data: DataTransfer | null,
  onPictures: (count: number) => void,
): boolean {
  const html = data?.getData('text/html') ?? '';
  if (!html || html.includes('data-pm-slice') || editor.isActive('codeBlock')) return false;
  const { blocks, pictures } = pastedBlocks(html);
  if (pictures) onPictures(pictures);
  if (!blocks.length) return pictures > 0;
  editor.chain().focus().insertContent(fitting(editor, blocks)).run();
  return true;
}

/** A single paragraph goes into the line at the cursor; in a cell all does. */
function fitting(editor: Editor, blocks: RichText): JSONContent[] {
  const [only] = blocks;
  if (editor.isActive('table')) return inlineToEditor(linesOf(blocks));
  if (blocks.length === 1 && only?.type === 'paragraph') return inlineToEditor(only.children);
  return toEditor(blocks).content ?? [];
}

function linesOf(blocks: RichText): Inline[] {
  const lines = blocks.flatMap(lineOf);
  return lines.flatMap((line, index) => (index ? [{ type: 'text' as const, text: '\n' }, ...line] : line));
}

function lineOf(block: Block): Inline[][] {
  if (block.type === 'image') return [];
  if (block.type === 'table')
    return block.children.map((row) =>
      row.children.flatMap(({ children }, at) =>
        at ? [{ type: 'text' as const, text: ' ' }, ...children] : children,
      ),
    );
  if (block.type !== 'list') return [block.children];
  return block.children.flatMap((child) =>
    child.type === 'list' ? lineOf(child) : [[{ type: 'text' as const, text: '• ' }, ...child.children]],
  );
}
