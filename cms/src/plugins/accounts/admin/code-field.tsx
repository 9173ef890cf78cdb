import { Box, Button, Field, Flex } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';

type Props = {
  /** The message of the button. */
  action: string;
  /** Letters too, for a recovery code. */
  isRecovery?: boolean;
  /** The message above the field, where it is neither the app's code nor a recovery code. */
  label?: string;
  /** Answers whether the code was taken. */
  onCode(code: string): Promise<unknown>;
};

/** One large field for a code: phones offer digits, and browsers fill it in from a message or an app. */
export function CodeForm({ action, isRecovery = false, label, onCode }: Props) {
  const { formatMessage } = useIntl();
  const [code, setCode] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    // Before the answer: whoever is told to write another code may have begun.
    setCode('');
    await onCode(code);
    setSending(false);
  };
  return (
    <Box tag="form" onSubmit={send} maxWidth="32rem">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="code" required>
          <Field.Label>
            {formatMessage({ id: label ?? (isRecovery ? 'accounts.code.recovery' : 'accounts.code') })}
          </Field.Label>
          <Field.Input
            value={code}
            autoFocus
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            inputMode={isRecovery ? 'text' : 'numeric'}
            maxLength={isRecovery ? 20 : 9}
            style={{ fontSize: '2.4rem', letterSpacing: '0.3rem', height: '4.8rem' }}
            onChange={(event: { target: { value: string } }) => setCode(event.target.value)}
          />
        </Field.Root>
        <Button type="submit" size="L" loading={isSending} disabled={code.trim().length < 6}>
          {formatMessage({ id: action })}
        </Button>
      </Flex>
    </Box>
  );
}
