import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../admin/moment';
import type { Version } from './version';

/** A version in two lines: its number and what was done; who and when. */
export function VersionText({ version }: { version: Version }) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { number, action, restored, account, person } = version;
  return (
    <>
      <Typography tag="p" fontWeight="semiBold">
        {formatMessage({ id: 'history.version' }, { number })} ·{' '}
        {formatMessage({ id: `history.action.${action}` }, { restored })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {moment(version.moment)} · {person ?? account ?? formatMessage({ id: 'history.system' })}
      </Typography>
    </>
  );
}
