import type { JSONContent } from '@tiptap/core';
import type {
  Block,
  Cell,
  Inline,
  Link,
  List,
  ListItem,
  RichText,
  Row,
  Text,
} from '../../platform/rich-text/blocks';

/** What stands in the editor's tree for each mark of a text. */
const MARKS = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  code: 'code',
} as const;
type Mark = keyof typeof MARKS;
const NAMES = Object.keys(MARKS) as Mark[];

/** Rich text as the editor's document (https://tiptap.dev/docs/editor/core-concepts/schema); nothing is lost on the way. */
export function toEditor(blocks: RichText | null | undefined): JSONContent {
  const content = (blocks ?? []).map(blockToEditor);
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

function blockToEditor(block: Block): JSONContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineToEditor(block.children) };
    case 'code': {
      const text = block.children.map((part) => ('text' in part ? part.text : '')).join('');
      const { language = null } = block as { language?: string };
      return { type: 'codeBlock', attrs: { language }, content: text ? [{ type: 'text', text }] : [] };
    }
    case 'list':
      return listToEditor(block);
    case 'table':
      return {
        type: 'table',
        attrs: { caption: block.caption ?? '' },
        content: block.children.map(({ children }) => ({
          type: 'tableRow',
          content: children.map(cellToEditor),
        })),
      };
    case 'image':
      return { type: 'image', attrs: { image: block.image } };
    default:
      return { type: block.type, content: inlineToEditor(block.children) };
  }
}

/** In the editor a list in a list belongs to the item before it. */
function listToEditor({ format, children }: List): JSONContent {
  const items: JSONContent[] = [];
  for (const child of children) {
    if (child.type === 'list-item')
      items.push({
        type: 'listItem',
        content: [{ type: 'paragraph', content: inlineToEditor(child.children) }],
      });
    else {
      if (!items.length) items.push({ type: 'listItem', content: [{ type: 'paragraph' }] });
      items.at(-1)?.content?.push(listToEditor(child));
    }
  }
  return { type: format === 'ordered' ? 'orderedList' : 'bulletList', content: items };
}

function cellToEditor({ header, colSpan = 1, rowSpan = 1, children }: Cell): JSONContent {
  return {
    type: header ? 'tableHeader' : 'tableCell',
    attrs: { colspan: colSpan, rowspan: rowSpan },
    content: [{ type: 'paragraph', content: inlineToEditor(children) }],
  };
}

export function inlineToEditor(parts: Inline[]): JSONContent[] {
  return parts.flatMap((part) => {
    if (part.type === 'text') return textToEditor(part, []);
    const { type: _, children, ...attrs } = part;
    return children.flatMap((text) => textToEditor(text, [{ type: 'link', attrs }]));
  });
}

/** The editor has line breaks of their own. */
function textToEditor(part: Text, around: EditorMark[]): JSONContent[] {
  const marks = [...NAMES.filter((name) => part[name]).map((name) => ({ type: MARKS[name] })), ...around];
  return part.text
    .split('\n')
    .flatMap((text, line) => [
      ...(line ? [{ type: 'hardBreak', marks }] : []),
      ...(text ? [{ type: 'text', text, marks }] : []),
    ]);
}

/** The editor's document as rich text; null when nothing is written in it. */
export function fromEditor({ content = [] }: JSONContent): RichText | null {
  const blocks = content.flatMap(blockFromEditor);
  // The editor keeps a line after a table or a picture, to go on writing.
  if (blocks.length > 1 && isEmpty(blocks.at(-1)) && blocks.at(-2)?.type !== 'paragraph') blocks.pop();
  return blocks.every(isEmpty) && blocks.length < 2 ? null : blocks;
}

const isEmpty = (block: Block | undefined) =>
  block?.type === 'paragraph' && block.children.every((part) => part.type === 'text' && !part.text);

function blockFromEditor({ type, attrs = {}, content = [] }: JSONContent): Block[] {
  const children = () => inlineFromEditor(content);
  if (type === 'heading') return [{ type, level: attrs.level, children: children() }];
  if (type === 'paragraph' || type === 'quote') return [{ type, children: children() }];
  if (type === 'codeBlock') {
    const { language } = attrs;
    return [{ type: 'code', ...(language ? { language } : {}), children: children() }];
  }
  if (type === 'bulletList' || type === 'orderedList') return [listFromEditor({ type, content })];
  if (type === 'table') {
    const rows = content.map(
      (row): Row => ({ type: 'table-row', children: (row.content ?? []).map(cellFromEditor) }),
    );
    return [{ type, ...(attrs.caption ? { caption: attrs.caption } : {}), children: rows }];
  }
  if (type === 'image') return [{ type, image: attrs.image, children: [{ type: 'text', text: '' }] }];
  return [];
}

function listFromEditor({ type, content = [] }: JSONContent): List {
  const children = content.flatMap(({ content: parts = [] }): (ListItem | List)[] => {
    const [first, ...lists] = parts;
    const words = inlineFromEditor(first?.content ?? []);
    const isOnlyAround = lists.length > 0 && !first?.content?.length;
    return [
      ...(isOnlyAround ? [] : [{ type: 'list-item' as const, children: words }]),
      ...lists.map(listFromEditor),
    ];
  });
  return { type: 'list', format: type === 'orderedList' ? 'ordered' : 'unordered', children };
}

function cellFromEditor({ type, attrs = {}, content = [] }: JSONContent): Cell {
  const { colspan = 1, rowspan = 1 } = attrs;
  return {
    type: 'table-cell',
    ...(type === 'tableHeader' ? { header: true } : {}),
    ...(colspan > 1 ? { colSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    children: inlineFromEditor(content[0]?.content ?? []),
  };
}

type EditorMark = { type: string; attrs?: Record<string, unknown> };

function inlineFromEditor(nodes: JSONContent[]): Inline[] {
  const parts: Inline[] = [];
  for (const node of nodes) {
    const marks = (node.marks ?? []) as EditorMark[];
    const on = NAMES.filter((name) => marks.some(({ type }) => type === MARKS[name]));
    const text: Text = {
      type: 'text',
      text: node.type === 'hardBreak' ? '\n' : (node.text ?? ''),
      ...Object.fromEntries(on.map((name) => [name, true])),
    };
    const link = marks.find(({ type }) => type === 'link');
    if (link) addToLink(parts, linkOf(link), text);
    else addText(parts, text);
  }
  return parts.length ? parts : [{ type: 'text', text: '' }];
}

function linkOf({ attrs = {} }: EditorMark): Link {
  const known = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
  return { type: 'link', ...(Object.fromEntries(known) as { url: string }), children: [] };
}

/** Pieces of one link stand side by side. */
function addToLink(parts: Inline[], link: Link, text: Text) {
  const last = parts.at(-1);
  const { children, ...own } = last?.type === 'link' ? last : { children: [] };
  const { children: _, ...wanted } = link;
  if (last?.type === 'link' && JSON.stringify(own) === JSON.stringify(wanted)) addText(children, text);
  else parts.push({ ...link, children: [text] });
}

function addText(parts: Inline[], text: Text) {
  const last = parts.at(-1);
  const isSame = last?.type === 'text' && NAMES.every((name) => last[name] === text[name]);
  if (isSame) last.text += text.text;
  else parts.push(text);
}
