import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/** Attributes that go through the clipboard as JSON, from one field to another. */
const asJson = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => JSON.parse(element.getAttribute(`data-${name}`) ?? 'null'),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === null ? {} : { [`data-${name}`]: JSON.stringify(attributes[name]) },
});

/** A link keeps what documents have of it, also what nobody can set here (`rel`, `target`). */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes() {
    return {
      url: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-url'),
        renderHTML: ({ url }) => ({ 'data-url': url, href: url }),
      },
      document: asJson('document'),
      rel: { default: null },
      target: { default: null },
    };
  },
  parseHTML: () => [{ tag: 'a[data-url]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes), 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

/** A picture of the media library, with what this text says of it. */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ image: asJson('image') }),
  parseHTML: () => [{ tag: 'figure[data-image]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
});

/** Cells hold lines: sites show no more in them. */
const lines = { content: 'paragraph' };

const CaptionedTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      caption: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-caption') ?? '',
        renderHTML: ({ caption }: { caption?: string }) => (caption ? { 'data-caption': caption } : {}),
      },
    };
  },
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Enter: ({ editor }) => editor.isActive('table') && editor.commands.setHardBreak(),
    };
  },
});

/** All that a text can hold: what `platform/cleaning/clean-blocks.ts` accepts, and nothing else. */
export const extensions = [
  StarterKit.configure({
    blockquote: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    heading: { levels: [1, 2, 3, 4, 5, 6] },
  }),
  ListItem.extend({ content: 'paragraph (bulletList | orderedList)*' }),
  Link,
  Quote,
  Picture,
  CaptionedTable.configure({ resizable: false }),
  TableRow,
  TableHeader.extend(lines),
  TableCell.extend(lines),
];
