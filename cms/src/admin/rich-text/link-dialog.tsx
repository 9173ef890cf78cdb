import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Reference } from '../../platform/rich-text/blocks';
import { AddressPicker, type SiteAddress } from '../site-address/picker';
import { completeLink } from './complete-link';
import { useMediaLibrary } from './media-library';

const KINDS = ['page', 'file', 'address'] as const;
type Kind = (typeof KINDS)[number];
type Target = { url: string; document: Reference | null; name: string };

/** Asks where the chosen words lead: to a document of one's own site, to a file, or to an address. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const { formatMessage } = useIntl();
  const [start] = useState(() => linkAt(editor));
  const [words, setWords] = useState(start.words);
  const [kind, setKind] = useState<Kind>(kindOf(start));
  const [target, setTarget] = useState<Target>({ url: start.url, document: start.document, name: start.url });
  const [error, setError] = useState('');
  const choose = (next: Target) => {
    setTarget(next);
    setError('');
    // What is typed letter by letter is no name yet.
    if (!words && kind !== 'address') setWords(next.name);
  };
  const save = () => {
    const url = kind === 'address' ? completeLink(target.url) : target.url;
    if (!url)
      return setError(formatMessage({ id: kind === 'address' ? 'text.link.wrong' : 'text.link.choose' }));
    setLink(
      editor,
      { ...target, url, document: kind === 'page' ? target.document : null },
      words || target.name,
    );
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => isOpen || onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: 'text.link' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Field.Root name="words">
              <Field.Label>{formatMessage({ id: 'text.link.words' })}</Field.Label>
              <Field.Input
                value={words}
                onChange={({ target: { value } }: { target: { value: string } }) => setWords(value)}
              />
            </Field.Root>
            <Radio.Group
              value={kind}
              onValueChange={(value: string) => setKind(value as Kind)}
              aria-label={formatMessage({ id: 'text.link.where' })}
            >
              <Flex gap={5} wrap="wrap">
                {KINDS.map((name) => (
                  <Radio.Item key={name} value={name}>
                    {formatMessage({ id: `text.link.${name}` })}
                  </Radio.Item>
                ))}
              </Flex>
            </Radio.Group>
            <TargetField kind={kind} target={target} error={error} onChange={choose} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2}>
            <Button variant="tertiary" onClick={onClose}>
              {formatMessage({ id: 'app.components.Button.cancel' })}
            </Button>
            {start.url ? (
              <Button
                variant="danger-light"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
                  onClose();
                }}
              >
                {formatMessage({ id: 'text.link.out' })}
              </Button>
            ) : null}
          </Flex>
          <Button onClick={save}>{formatMessage({ id: 'text.link.save' })}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type TargetProps = { kind: Kind; target: Target; error: string; onChange(target: Target): void };

function TargetField({ kind, target, error, onChange }: TargetProps) {
  const { formatMessage } = useIntl();
  const files = useMediaLibrary(
    { allowedTypes: ['images', 'files', 'videos', 'audios'], multiple: false },
    ([file]) => {
      if (file) onChange({ url: file.url, document: null, name: file.name });
    },
  );
  const onPage = ({ type, documentId, address, title }: SiteAddress) =>
    onChange({ url: address, document: { type, documentId }, name: title });
  if (kind === 'page')
    return <AddressPicker chosen={target.document?.documentId ?? null} error={error} onChoose={onPage} />;
  if (kind === 'file')
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Button variant="secondary" onClick={files.open}>
          {formatMessage({ id: 'text.link.file.choose' })}
        </Button>
        {target.url.startsWith('/uploads/') ? <Typography>{target.name}</Typography> : null}
        {error ? (
          <Typography role="alert" textColor="danger600">
            {error}
          </Typography>
        ) : null}
        {files.dialog}
      </Flex>
    );
  return (
    <Field.Root name="url" error={error} hint={formatMessage({ id: 'text.link.address.help' })}>
      <Field.Label>{formatMessage({ id: 'text.link.address' })}</Field.Label>
      <Field.Input
        value={target.document ? '' : target.url}
        onChange={({ target: { value } }: { target: { value: string } }) =>
          onChange({ url: value, document: null, name: value })
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

type Found = { words: string; url: string; document: Reference | null };

/** The link at the cursor, or the words that shall become one. */
function linkAt(editor: Editor): Found {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link');
  const { from, to } = editor.state.selection;
  const { url = '', document = null } = editor.getAttributes('link');
  return { words: editor.state.doc.textBetween(from, to, ' '), url, document };
}

function kindOf({ url, document }: Found): Kind {
  if (document || !url) return 'page';
  return url.startsWith('/uploads/') ? 'file' : 'address';
}

/** Words that stay as they are keep what makes them bold. */
function setLink(editor: Editor, { url, document }: Target, words: string) {
  const { from, to } = editor.state.selection;
  const mark = { type: 'link', attrs: { url, document } };
  const chain = editor.chain().focus();
  if (from !== to && editor.state.doc.textBetween(from, to, ' ') === words)
    chain.setMark('link', mark.attrs).run();
  else chain.insertContentAt({ from, to }, [{ type: 'text', text: words, marks: [mark] }]).run();
}
