import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { ItemList } from './item-list';
import { type Item, type PageOf, usePage } from './use-page';

type ScheduledItem = Item & { action: string; state: string };
const TROUBLED = ['held', 'failed'];

/** What will happen by itself; what failed or is on hold stands first, in red. */
export function Scheduled() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { answer, setPage } = usePage<PageOf<ScheduledItem>>('schedules');
  if (!answer) return <Widget.Loading />;
  const note = ({ action, state, moment: at }: ScheduledItem) => {
    const what = formatMessage({ id: `publishing.schedule.${action}` }, { moment: moment(at) });
    const isBad = TROUBLED.includes(state);
    return { text: isBad ? `${what}. ${formatMessage({ id: `publishing.home.${state}` })}` : what, isBad };
  };
  const empty = formatMessage({ id: 'publishing.home.scheduled.none' });
  return <ItemList answer={answer} empty={empty} setPage={setPage} note={note} />;
}
