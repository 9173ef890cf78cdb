import { Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import {
  Bold,
  BulletList,
  GridNine,
  Image,
  Italic,
  Link,
  NumberList,
  Quotes,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { type ComponentType, useState } from 'react';
import { useIntl } from 'react-intl';
import { LinkDialog } from './link-dialog';
import { useMediaLibrary } from './media-library';

type Props = { editor: Editor; disabled: boolean };
type Command = {
  name: string;
  icon: ComponentType;
  run(editor: Editor): void;
  isOn(editor: Editor): boolean;
};

const mark = (name: string, type: string, icon: ComponentType): Command => ({
  name,
  icon,
  run: (editor) => editor.chain().focus().toggleMark(type).run(),
  isOn: (editor) => editor.isActive(type),
});

const COMMANDS: Command[] = [
  mark('bold', 'bold', Bold),
  mark('italic', 'italic', Italic),
  mark('underline', 'underline', Underline),
  mark('strike', 'strike', StrikeThrough),
  {
    name: 'bullets',
    icon: BulletList,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'numbers',
    icon: NumberList,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'quote',
    icon: Quotes,
    run: (editor) => editor.chain().focus().toggleNode('quote', 'paragraph').run(),
    isOn: (editor) => editor.isActive('quote'),
  },
  {
    name: 'table',
    icon: GridNine,
    run: (editor) => {
      if (!editor.isActive('table'))
        editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    },
    isOn: (editor) => editor.isActive('table'),
  },
];

/** What can be done with a text. Every button is a command of the editor, so it can be undone. */
export function Toolbar({ editor, disabled }: Props) {
  const { formatMessage } = useIntl();
  const [isLinking, setLinking] = useState(false);
  const pictures = useMediaLibrary({ allowedTypes: ['images'], multiple: true }, (files) => {
    const nodes = files.map((image) => ({ type: 'image', attrs: { image } }));
    editor.chain().focus().insertContent(nodes).run();
  });
  const on = useEditorState({
    editor,
    selector: () =>
      [
        ...COMMANDS.filter((command) => command.isOn(editor)).map(({ name }) => name),
        editor.isActive('link') ? 'link' : '',
      ].join(' '),
  }).split(' ');
  const button = (name: string, Icon: ComponentType, run: () => void) => (
    <IconButton
      key={name}
      label={formatMessage({ id: `text.${name}` })}
      variant={on.includes(name) ? 'secondary' : 'ghost'}
      aria-pressed={on.includes(name)}
      disabled={disabled}
      onMouseDown={(event: { preventDefault(): void }) => event.preventDefault()}
      onClick={run}
    >
      <Icon />
    </IconButton>
  );
  return (
    <Flex
      role="toolbar"
      aria-label={formatMessage({ id: 'text.toolbar' })}
      gap={1}
      padding={2}
      wrap="wrap"
      borderColor="neutral200"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <Kind editor={editor} disabled={disabled} />
      {COMMANDS.map(({ name, icon, run }) => button(name, icon, () => run(editor)))}
      {button('link', Link, () => setLinking(true))}
      {button('picture', Image, pictures.open)}
      {isLinking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
      {pictures.dialog}
    </Flex>
  );
}

const LEVELS = [2, 3, 4];

/** What the line at the cursor is: plain text, or a heading. Level 1 is the title of the page. */
function Kind({ editor, disabled }: Props) {
  const { formatMessage } = useIntl();
  const current = useEditorState({
    editor,
    selector: () => {
      const level: number | undefined = editor.isActive('heading')
        ? editor.getAttributes('heading').level
        : undefined;
      return level === undefined ? 'text' : `heading-${Math.min(Math.max(level, 2), 4)}`;
    },
  });
  const choose = (kind: string | number) => {
    const level = LEVELS.find((known) => kind === `heading-${known}`);
    const chain = editor.chain().focus();
    if (level) chain.setNode('heading', { level }).run();
    else chain.setNode('paragraph').run();
  };
  return (
    <SingleSelect
      aria-label={formatMessage({ id: 'text.kind' })}
      size="S"
      value={current}
      onChange={choose}
      disabled={disabled}
    >
      {['text', ...LEVELS.map((level) => `heading-${level}`)].map((kind) => (
        <SingleSelectOption key={kind} value={kind}>
          {formatMessage({ id: `text.kind.${kind}` })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
