import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import type { Me } from './account-page';
import { CodeForm } from './code-field';
import { ConnectPhone } from './connect-phone';
import { Panel } from './panel';
import { RecoveryCodes } from './recovery-codes';

type Wanted = 'enrol' | 'recovery-codes' | 'remove' | null;

/** Two-step verification: switched on, its recovery codes renewed, moved to another phone or switched off. */
export function SecondFactor({ me, onChanged }: { me: Me; onChanged(): void }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [wanted, setWanted] = useState<Wanted>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const send = async (code: string) => {
    const path = `/accounts/second-factor/${wanted}`;
    const answer = await request<{ recoveryCodes?: string[] }>('post', path, { code });
    if (!answer) return;
    setWanted(null);
    setCodes(answer.recoveryCodes ?? null);
    onChanged();
  };
  if (codes) return <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />;
  if (wanted === 'enrol') return <ConnectPhone me={me} />;
  const removal = me.isRequired ? 'move' : 'remove';
  return (
    <Panel title={formatMessage({ id: 'accounts.factor.title' })}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {me.isEnrolled
            ? formatMessage({ id: 'accounts.factor.on' }, { count: me.recoveryCodes })
            : formatMessage({ id: 'accounts.factor.off' })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {me.isEnrolled ? (
            <>
              <Button variant="secondary" onClick={() => setWanted('recovery-codes')}>
                {formatMessage({ id: 'accounts.factor.recovery-codes' })}
              </Button>
              <Button variant="tertiary" onClick={() => setWanted('remove')}>
                {formatMessage({ id: `accounts.factor.${removal}` })}
              </Button>
            </>
          ) : (
            <Button onClick={() => setWanted('enrol')}>
              {formatMessage({ id: 'accounts.factor.enrol' })}
            </Button>
          )}
        </Flex>
        {wanted ? <CodeForm action={`accounts.factor.${wanted}.send`} onCode={send} /> : null}
      </Flex>
    </Panel>
  );
}
