import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import type { Standing } from './use-standing';

const COLOURS = {
  draft: 'secondary',
  submitted: 'warning',
  returned: 'danger',
  approved: 'success',
  published: 'success',
} as const;

/** The state in words: who did what, when, and what they said. */
export function StandingText({ standing }: { standing: Standing }) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { state, author, decidedBy, comment, submittedAt, decidedAt } = standing;
  const isDecided = state === 'returned' || state === 'approved';
  const at = isDecided ? decidedAt : submittedAt;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Status variant={COLOURS[state]} size="S" width="fit-content">
        <Typography variant="pi" fontWeight="bold">
          {formatMessage({ id: `publishing.state.${state}` })}
        </Typography>
      </Status>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(
          { id: `publishing.state.${state}.help` },
          { person: (isDecided ? decidedBy : author) ?? '–', moment: at ? moment(at) : '–' },
        )}
      </Typography>
      {comment && state !== 'approved' && (
        <Box
          background={state === 'returned' ? 'danger100' : 'neutral100'}
          padding={3}
          hasRadius
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          <Typography>{comment}</Typography>
        </Box>
      )}
    </Flex>
  );
}
