import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { CodeForm } from './code-field';
import { Panel } from './panel';

/** A code goes to the account's address, and comes back by hand. */
export function ProveForm({ email, onProved }: { email: string; onProved(): void }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [isSent, setSent] = useState(false);
  const ask = async () => {
    if (await request('post', '/accounts/second-factor/ask-proof')) setSent(true);
  };
  const prove = async (code: string) => {
    if (await request('post', '/accounts/second-factor/prove', { code })) onProved();
  };
  return (
    <Panel title={formatMessage({ id: 'accounts.prove.title' })}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {formatMessage({ id: isSent ? 'accounts.prove.sent' : 'accounts.prove.help' }, { email })}
        </Typography>
        {isSent ? (
          <>
            <CodeForm action="accounts.prove.send" label="accounts.prove.code" onCode={prove} />
            <Box>
              <TextButton onClick={ask}>{formatMessage({ id: 'accounts.prove.again' })}</TextButton>
            </Box>
          </>
        ) : (
          <Flex>
            <Button onClick={ask}>{formatMessage({ id: 'accounts.prove.ask' })}</Button>
          </Flex>
        )}
      </Flex>
    </Panel>
  );
}
