import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import type { Standing } from './use-standing';

const TROUBLED = ['held', 'failed'];
type Props = { standing: Standing; isLocked: boolean; callOff(id: number): Promise<boolean> };

/** What will happen to the document by itself, and what went wrong. */
export function Schedules({ standing: { schedules, mayPublish }, isLocked, callOff }: Props) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  return schedules.map(({ id, action, at, state, error, by }) => {
    const isTroubled = TROUBLED.includes(state);
    const colour = isTroubled ? 'danger' : 'neutral';
    return (
      <Box key={id} background={`${colour}100`} padding={3} hasRadius width="100%">
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography fontWeight="bold" textColor={isTroubled ? 'danger700' : 'neutral800'}>
            {formatMessage({ id: `publishing.schedule.${action}` }, { moment: moment(at) })}
          </Typography>
          <Typography variant="pi" textColor="neutral700">
            {formatMessage({ id: `publishing.schedule.${state}` }, { person: by ?? '–' })}
          </Typography>
          {error && (
            <Typography variant="pi" textColor="danger700" style={{ overflowWrap: 'anywhere' }}>
              {error}
            </Typography>
          )}
          {mayPublish && (
            <Button size="S" variant="tertiary" disabled={isLocked} onClick={() => callOff(id)}>
              {formatMessage({ id: 'publishing.schedule.call-off' })}
            </Button>
          )}
        </Flex>
      </Box>
    );
  });
}
