import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../admin/moment';
import { useRequest } from '../../../admin/use-request';
import { Panel } from './panel';

type Session = {
  id: string;
  device: string | null;
  address: string | null;
  beganAt: string;
  seenAt: string;
  isThis: boolean;
};

/** Where the person is signed in; each session, or all but this one, ends at once. */
export function Sessions() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [sessions, setSessions] = useState<Session[]>([]);
  const load = async () => {
    const answer = await request<{ results: Session[] }>('get', '/accounts/sessions');
    setSessions(answer?.results ?? []);
  };
  useEffect(() => {
    load();
  }, []);
  const end = async (id: string) => {
    if (await request('del', `/accounts/sessions/${id}`)) load();
  };
  const endOthers = async () => {
    if (await request('post', '/accounts/sessions/end-others')) load();
  };
  return (
    <Panel title={formatMessage({ id: 'accounts.sessions.title' })}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} onEnd={() => end(session.id)} />
      ))}
      {sessions.length > 1 ? (
        <Box paddingTop={4}>
          <Button variant="danger-light" onClick={endOthers}>
            {formatMessage({ id: 'accounts.sessions.end-others' })}
          </Button>
        </Box>
      ) : null}
    </Panel>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd(): void }) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { device, address, beganAt, seenAt, isThis } = session;
  const times = { began: moment(beganAt), seen: moment(seenAt) };
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingTop={3} paddingBottom={3}>
      <Box>
        <Typography tag="p" fontWeight="bold">
          {device ?? formatMessage({ id: 'accounts.sessions.unknown' })}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {formatMessage({ id: 'accounts.sessions.where' }, { address: address ?? '–', ...times })}
        </Typography>
      </Box>
      {isThis ? (
        <Typography textColor="success600">{formatMessage({ id: 'accounts.sessions.this' })}</Typography>
      ) : (
        <Button size="S" variant="tertiary" onClick={onEnd}>
          {formatMessage({ id: 'accounts.sessions.end' })}
        </Button>
      )}
    </Flex>
  );
}
