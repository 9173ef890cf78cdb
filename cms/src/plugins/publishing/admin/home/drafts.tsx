import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { ItemList } from './item-list';
import { type Item, type PageOf, usePage } from './use-page';

type DraftItem = Item & { isLive: boolean };

/** What this person wrote and is not on the site as it stands. */
export function Drafts() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { answer, setPage } = usePage<PageOf<DraftItem>>('drafts');
  if (!answer) return <Widget.Loading />;
  const note = ({ isLive, moment: at }: DraftItem) => {
    const id = `publishing.home.drafts.${isLive ? 'modified' : 'new'}`;
    return { text: formatMessage({ id }, { moment: moment(at) }) };
  };
  const empty = formatMessage({ id: 'publishing.home.drafts.none' });
  return <ItemList answer={answer} empty={empty} setPage={setPage} note={note} />;
}
