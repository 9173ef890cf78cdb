import { Button, Field, Flex } from '@strapi/design-system';
import { type Editor, useEditorState } from '@tiptap/react';
import { useIntl } from 'react-intl';

const ACTIONS = {
  'row-after': (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  'row-out': (editor: Editor) => editor.chain().focus().deleteRow().run(),
  'column-after': (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  'column-out': (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  'head-row': (editor: Editor) => editor.chain().focus().toggleHeaderRow().run(),
  'head-column': (editor: Editor) => editor.chain().focus().toggleHeaderColumn().run(),
  out: (editor: Editor) => editor.chain().focus().deleteTable().run(),
};

/** Stands above the text while the cursor is in a table. */
export function TableBar({ editor }: { editor: Editor }) {
  const { formatMessage } = useIntl();
  const caption = useEditorState({
    editor,
    selector: () => (editor.isActive('table') ? String(editor.getAttributes('table').caption ?? '') : null),
  });
  if (caption === null) return null;
  return (
    <Flex
      role="group"
      aria-label={formatMessage({ id: 'text.table' })}
      gap={2}
      padding={2}
      wrap="wrap"
      background="neutral100"
    >
      <Field.Root name="caption">
        <Field.Label>{formatMessage({ id: 'text.table.caption' })}</Field.Label>
        <Field.Input
          size="S"
          value={caption}
          maxLength={255}
          onChange={({ target }: { target: { value: string } }) =>
            editor.commands.updateAttributes('table', { caption: target.value })
          }
        />
      </Field.Root>
      {Object.entries(ACTIONS).map(([name, run]) => (
        <Button
          key={name}
          size="S"
          variant={name.endsWith('out') ? 'danger-light' : 'tertiary'}
          onClick={() => run(editor)}
        >
          {formatMessage({ id: `text.table.${name}` })}
        </Button>
      ))}
    </Flex>
  );
}
