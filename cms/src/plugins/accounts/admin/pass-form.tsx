import { Box, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { CodeForm } from './code-field';
import { Panel } from './panel';
import { goOn } from './watch-owed';

/** The second step of signing in: the code of the app or, without the phone, a recovery code. */
export function PassForm() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [isRecovery, setRecovery] = useState(false);
  const pass = async (code: string) => {
    if (await request('post', '/accounts/second-factor/pass', { code })) goOn();
  };
  const other = isRecovery ? 'accounts.pass.app' : 'accounts.pass.recovery';
  return (
    <Panel>
      <CodeForm action="accounts.pass.send" isRecovery={isRecovery} onCode={pass} />
      <Box paddingTop={4}>
        <TextButton onClick={() => setRecovery(!isRecovery)}>{formatMessage({ id: other })}</TextButton>
      </Box>
      <Box paddingTop={4}>
        <Typography textColor="neutral600">{formatMessage({ id: 'accounts.pass.lost' })}</Typography>
      </Box>
    </Panel>
  );
}
