import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { Panel } from './panel';

/** A platform administrator removes the verification of anyone who lost their phone, above all of administrators. */
export function ResetAdministrator() {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  const [email, setEmail] = useState('');
  const reset = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await request('post', '/accounts/reset-second-factor', { email }))) return;
    const message = formatMessage({ id: 'accounts.reset-second-factor.done' }, { name: email });
    toggleNotification({ type: 'success', message });
    setEmail('');
  };
  return (
    <Panel title={formatMessage({ id: 'accounts.admin-reset.title' })}>
      <Box tag="form" onSubmit={reset} maxWidth="48rem">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{formatMessage({ id: 'accounts.admin-reset.help' })}</Typography>
          <Field.Root name="email" required>
            <Field.Label>{formatMessage({ id: 'accounts.admin-reset.email' })}</Field.Label>
            <Field.Input
              type="email"
              value={email}
              onChange={(event: { target: { value: string } }) => setEmail(event.target.value)}
            />
          </Field.Root>
          <Flex>
            <Button type="submit" variant="danger-light" disabled={!email.includes('@')}>
              {formatMessage({ id: 'accounts.reset-second-factor' })}
            </Button>
          </Flex>
        </Flex>
      </Box>
    </Panel>
  );
}
