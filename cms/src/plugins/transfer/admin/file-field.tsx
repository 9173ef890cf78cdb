import { Button, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  accept: string;
  onFile(file: File | undefined): void;
};

/** The browser's own button for files speaks the browser's language; this one speaks the person's. */
export function FileField({ name, label, hint, error, accept, onFile }: Props) {
  const { formatMessage } = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState('');
  const choose = (file: File | undefined) => {
    setChosen(file?.name ?? '');
    onFile(file);
  };
  return (
    <Field.Root name={name} hint={hint} {...(error ? { error } : {})}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          startIcon={<Upload />}
          onClick={() => input.current?.click()}
          aria-label={`${formatMessage({ id: 'transfer.choose' })}: ${label}`}
        >
          {formatMessage({ id: 'transfer.choose' })}
        </Button>
        <Typography textColor={chosen ? 'neutral800' : 'neutral600'} style={{ overflowWrap: 'anywhere' }}>
          {chosen || formatMessage({ id: 'transfer.choose.none' })}
        </Typography>
      </Flex>
      <VisuallyHidden>
        <input
          ref={input}
          name={name}
          type="file"
          accept={accept}
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }) => choose(target.files?.[0])}
        />
      </VisuallyHidden>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
