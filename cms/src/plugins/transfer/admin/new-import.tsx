import { Button, Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { Card } from './card';
import { CheckField } from './check-field';
import { ChoiceField } from './choice-field';
import { CsvType } from './csv-type';
import { FileField } from './file-field';
import { TextField } from './text-field';
import { useSendFile } from './use-send-file';

const KINDS = ['wordpress', 'feed', 'csv', 'archive'] as const;
type Kind = (typeof KINDS)[number];
const ENDINGS: Record<Kind, string> = {
  wordpress: '.xml',
  feed: '.xml,.rss,.atom',
  csv: '.csv,.txt',
  archive: '.zip',
};
const START = { locale: 'sw', publish: false, redirects: true, conflict: 'skip', type: '', url: '' };

/** What to bring in and how; the first step ends with an examination that changes nothing. */
export function NewImport({ onStarted }: { onStarted(id: number): void }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const sendFile = useSendFile();
  const [kind, setKind] = useState<Kind>('wordpress');
  const [choices, setChoices] = useState(START);
  const [files, setFiles] = useState<{ source?: File; uploads?: File }>({});
  const [isPressed, setPressed] = useState(false);
  const [isSending, setSending] = useState(false);
  const set = (change: Partial<typeof START>) => setChoices({ ...choices, ...change });
  const words = (id: string) => formatMessage({ id: `transfer.${id}` });

  const send = async () => {
    const answer = await request<{ data: { id: number } }>('post', '/transfer/jobs', { kind, ...choices });
    if (!answer) return;
    const path = `/transfer/jobs/${answer.data.id}`;
    for (const [role, file] of Object.entries(files)) {
      if (file && !(await sendFile(`${path}/files/${role}`, file))) return;
    }
    if (await request('post', `${path}/check`)) onStarted(answer.data.id);
  };
  const isEmpty = files.source === undefined && !(kind === 'feed' && choices.url !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (isEmpty || (kind === 'csv' && !choices.type)) return;
    setSending(true);
    await send();
    setSending(false);
  };

  const missing = isPressed && isEmpty ? words(kind === 'feed' ? 'feed.missing' : 'source.missing') : '';
  const isContent = kind === 'wordpress' || kind === 'feed';
  return (
    <form onSubmit={submit}>
      <Card title={words('new')}>
        <Typography textColor="neutral600">{words('new.help')}</Typography>
        <ChoiceField
          name="kind"
          label={words('kind')}
          hint={words(`help.${kind}`)}
          value={kind}
          values={KINDS}
          onChange={(value) => {
            setKind(value as Kind);
            setFiles({});
            setPressed(false);
          }}
        />
        {kind === 'csv' && (
          <CsvType value={choices.type} isMissingShown={isPressed} onChange={(type) => set({ type })} />
        )}
        {kind === 'feed' && (
          <TextField name="url" label={words('url')} value={choices.url} onChange={(url) => set({ url })} />
        )}
        <FileField
          name="source"
          accept={ENDINGS[kind]}
          label={words('source')}
          error={missing}
          onFile={(source) => setFiles({ ...files, source })}
          key={kind}
        />
        {kind === 'wordpress' && (
          <FileField
            name="uploads"
            accept=".zip"
            label={words('uploads')}
            hint={words('uploads.help')}
            onFile={(uploads) => setFiles({ ...files, uploads })}
          />
        )}
        {kind === 'archive' ? (
          <ChoiceField
            name="conflict"
            label={words('conflict')}
            value={choices.conflict}
            values={['skip', 'replace']}
            onChange={(conflict) => set({ conflict })}
          />
        ) : (
          <>
            <ChoiceField
              name="locale"
              label={words('locale')}
              hint={words('locale.help')}
              value={choices.locale}
              values={['sw', 'en']}
              onChange={(locale) => set({ locale })}
            />
            <CheckField
              name="publish"
              label={words('publish')}
              hint={words('publish.help')}
              value={choices.publish}
              onChange={(publish) => set({ publish })}
            />
          </>
        )}
        {isContent && (
          <CheckField
            name="redirects"
            label={words('redirects')}
            hint={words('redirects.help')}
            value={choices.redirects}
            onChange={(redirects) => set({ redirects })}
          />
        )}
        <Flex gap={4} wrap="wrap">
          <Button type="submit" size="L" loading={isSending}>
            {words('check')}
          </Button>
          {isSending && <Typography role="status">{words('sending')}</Typography>}
        </Flex>
      </Card>
    </form>
  );
}
