import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { ItemList } from './item-list';
import { type Item, type PageOf, usePage } from './use-page';

type WaitingItem = Item & { state: string; by: string | null; comment: string | null };

/** What publishers have to decide, and what came back to its author. */
export function Waiting() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { answer, setPage } = usePage<PageOf<WaitingItem>>('waiting');
  if (!answer) return <Widget.Loading />;
  const note = ({ state, by, comment, moment: at }: WaitingItem) => {
    const values = { person: by ?? '–', moment: moment(at), comment: comment ?? '–' };
    return {
      text: formatMessage({ id: `publishing.home.waiting.${state}` }, values),
      isBad: state === 'returned',
    };
  };
  const empty = formatMessage({ id: 'publishing.home.waiting.none' });
  return <ItemList answer={answer} empty={empty} setPage={setPage} note={note} />;
}
