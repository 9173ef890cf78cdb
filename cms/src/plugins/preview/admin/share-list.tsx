import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../admin/moment';
import { useRequest } from '../../../admin/use-request';

export type Share = {
  id: number;
  maker: string;
  createdAt: string;
  until: string;
  opens: number;
  lastOpenedAt: string | null;
  canRevoke: boolean;
};

/** The links to a document that work now: who made each, until when, and whether it was opened. */
export function ShareList({ shares, onRevoked }: { shares: Share[]; onRevoked(): void }) {
  const { formatMessage } = useIntl();
  return (
    <Box>
      <Typography variant="delta" tag="h3">
        {formatMessage({ id: 'preview.share.list' }, { count: shares.length })}
      </Typography>
      {shares.map((share) => (
        <ShareRow key={share.id} share={share} onRevoked={onRevoked} />
      ))}
    </Box>
  );
}

function ShareRow({ share, onRevoked }: { share: Share; onRevoked(): void }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const moment = useMoment();
  const revoke = async () => {
    if (await request('del', `/preview/shares/${share.id}`)) onRevoked();
  };
  const opened = share.lastOpenedAt
    ? formatMessage(
        { id: 'preview.share.opened' },
        { count: share.opens, moment: moment(share.lastOpenedAt) },
      )
    : formatMessage({ id: 'preview.share.unopened' });
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingTop={3}>
      <Box>
        <Typography tag="p" fontWeight="bold">
          {formatMessage({ id: 'preview.share.until' }, { moment: moment(share.until) })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'preview.share.by' }, { maker: share.maker, moment: moment(share.createdAt) })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {opened}
        </Typography>
      </Box>
      {share.canRevoke ? (
        <Button size="S" variant="danger-light" onClick={revoke}>
          {formatMessage({ id: 'preview.share.revoke' })}
        </Button>
      ) : null}
    </Flex>
  );
}
