import { Field, Flex } from '@strapi/design-system';
import { useField, useNotification } from '@strapi/strapi/admin';
import { type Editor, EditorContent, ReactNodeViewRenderer, useEditor } from '@tiptap/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { RichText } from '../../platform/rich-text/blocks';
import { fromEditor, toEditor } from './convert';
import { LostLinks } from './lost-links';
import { paste } from './paste';
import { PictureView } from './picture-view';
import { extensions, Picture } from './schema';
import { TableBar } from './table-bar';
import { Toolbar } from './toolbar';

type Props = {
  name: string;
  label?: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  required?: boolean;
  disabled?: boolean;
};

const inAdmin = [
  ...extensions.filter((extension) => extension !== Picture),
  Picture.extend({ addNodeView: () => ReactNodeViewRenderer(PictureView) }),
];

/** The field of a long text: what is written stays Strapi's blocks, with tables. */
export default function RichTextInput({ name, label, hint, labelAction, required, disabled }: Props) {
  const { value, error, onChange } = useField<RichText | null>(name);
  const labelId = useId();
  const editor = useRichText({ name, labelId, value, disabled: disabled === true, onChange });
  return (
    <Field.Root name={name} hint={hint} error={error} required={required === true}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <span id={labelId}>
          <Field.Label action={labelAction}>{label}</Field.Label>
        </span>
        <Frame $hasError={Boolean(error)} aria-disabled={disabled}>
          {editor ? <Toolbar editor={editor} disabled={disabled === true} /> : null}
          {editor && !disabled ? <TableBar editor={editor} /> : null}
          <Page>
            <EditorContent editor={editor} />
          </Page>
        </Frame>
        {editor ? <LostLinks value={value} /> : null}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

type Order = {
  name: string;
  labelId: string;
  value: RichText | null | undefined;
  disabled: boolean;
  onChange(name: string, value: RichText | null): void;
};

/** The editor, which shows the form's value also when that comes from elsewhere: a restored version, another language. */
function useRichText({ name, labelId, value, disabled, onChange }: Order): Editor | null {
  const { toggleNotification } = useNotification();
  const { formatMessage } = useIntl();
  const shown = useRef<RichText | null | undefined>(value);
  const current = useRef<Editor | null>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const onPictures = (count: number) =>
    toggleNotification({ type: 'warning', message: formatMessage({ id: 'text.paste.pictures' }, { count }) });
  const editor = useEditor({
    extensions: inAdmin,
    content: toEditor(value),
    editable: !disabled,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId },
      handlePaste: (_, event) =>
        current.current !== null && paste(current.current, event.clipboardData, onPictures),
    },
    onUpdate: ({ editor: changed }) => {
      shown.current = fromEditor(changed.getJSON());
      change.current(name, shown.current);
    },
  });
  current.current = editor;
  useEffect(() => {
    if (!editor || JSON.stringify(shown.current ?? null) === JSON.stringify(value ?? null)) return;
    shown.current = value;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  return editor;
}

const Frame = styled.div<{ $hasError: boolean }>`
  border: 1px solid ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }

  &[aria-disabled='true'] {
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;

const Page = styled.div`
  height: 44rem;
  min-height: 16rem;
  resize: vertical;
  overflow: auto;
  padding: 1.6rem;
  font-size: 1.6rem;
  line-height: 1.5;

  .tiptap {
    min-height: 100%;
    outline: none;
    max-width: 76rem;
  }

  .tiptap > * + * {
    margin-top: 1.2rem;
  }

  h1,
  h2 {
    font-size: 2.4rem;
    font-weight: 700;
    line-height: 1.25;
  }

  h3 {
    font-size: 2rem;
    font-weight: 700;
  }

  h4,
  h5,
  h6 {
    font-size: 1.7rem;
    font-weight: 700;
  }

  strong {
    font-weight: 700;
  }

  em {
    font-style: italic;
  }

  ul,
  ol {
    padding-left: 2.4rem;
  }

  ul {
    list-style: disc;
  }

  ol {
    list-style: decimal;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  blockquote {
    border-left: 4px solid ${({ theme }) => theme.colors.neutral300};
    padding-left: 1.6rem;
  }

  pre {
    background: ${({ theme }) => theme.colors.neutral100};
    padding: 1.2rem;
    overflow-x: auto;
  }

  .tableWrapper {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    min-width: 100%;
  }

  th,
  td {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.6rem 0.8rem;
    text-align: left;
    vertical-align: top;
    min-width: 8rem;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 700;
  }

  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }

  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
