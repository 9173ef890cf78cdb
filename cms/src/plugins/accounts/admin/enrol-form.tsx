import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { CodeForm } from './code-field';
import { Panel } from './panel';
import { RecoveryCodes } from './recovery-codes';
import { goOn } from './watch-owed';

type Enrolment = { secret: string; uri: string; svg: string };

/** Connects a phone in three steps, and then shows the recovery codes for the only time. */
export function EnrolForm() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<string[] | null>(null);
  useEffect(() => {
    request<Enrolment>('post', '/accounts/second-factor/enrol').then(setEnrolment);
  }, []);
  const confirm = async (code: string) => {
    const answer = await request<{ recoveryCodes: string[] }>('post', '/accounts/second-factor/confirm', {
      code,
    });
    if (answer) setRecoveryCodes(answer.recoveryCodes);
  };
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onDone={goOn} />;
  if (!enrolment) return <Loader />;
  const step = (id: string) => (
    <Typography tag="p" variant="omega" fontWeight="bold">
      {formatMessage({ id: `accounts.enrol.${id}` })}
    </Typography>
  );
  return (
    <Panel>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {step('app')}
        {step('scan')}
        <Box background="neutral0" style={{ width: '22rem', maxWidth: '100%' }}>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(enrolment.svg)}`}
            alt={formatMessage({ id: 'accounts.enrol.qr' })}
            width="100%"
          />
        </Box>
        <Box>
          <Typography tag="p">{formatMessage({ id: 'accounts.enrol.secret' })}</Typography>
          <Typography tag="p" fontWeight="bold" data-secret style={{ overflowWrap: 'anywhere' }}>
            {enrolment.secret.match(/.{1,4}/g)?.join(' ')}
          </Typography>
        </Box>
        {step('confirm')}
        <CodeForm action="accounts.enrol.send" onCode={confirm} />
      </Flex>
    </Panel>
  );
}
