import { Box, Button, Field, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../use-request';
import { type PictureFile, withoutAltText } from './missing';

const LONGEST = 255;

/** A field for each chosen picture that says nothing to those who do not see it. */
export function AltTextFields({ name, disabled }: { name: string; disabled: boolean }) {
  const { value } = useField<PictureFile | PictureFile[] | null>(name);
  const [done, setDone] = useState<number[]>([]);
  const missing = withoutAltText(value).filter(({ id }) => id !== undefined && !done.includes(id));
  if (disabled || !missing.length) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
      {missing.map((file) => (
        <AltTextField key={file.id} file={file} onDone={() => setDone((ids) => [...ids, file.id ?? 0])} />
      ))}
    </Flex>
  );
}

/** What is said of a picture belongs to the file: it is kept at once, for all places where the picture stands. */
function AltTextField({ file, onDone }: { file: PictureFile; onDone(): void }) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const request = useRequest(setRefusal);
  const save = async () => {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify({ alternativeText: text.trim() }));
    if (await request('post', `/upload?id=${file.id}`, form)) onDone();
  };
  return (
    <Field.Root name={`alt-${file.id}`} error={refusal || undefined} hint={formatMessage({ id: 'alt.help' })}>
      <Field.Label>{formatMessage({ id: 'alt.of' }, { name: file.name })}</Field.Label>
      <Flex gap={2} alignItems="stretch" wrap="wrap">
        <Box flex="1 1 16rem">
          <Field.Input
            value={text}
            maxLength={LONGEST}
            onChange={({ target }: { target: { value: string } }) => setText(target.value)}
          />
        </Box>
        <Button variant="secondary" size="L" disabled={!text.trim()} onClick={save}>
          {formatMessage({ id: 'alt.save' })}
        </Button>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
