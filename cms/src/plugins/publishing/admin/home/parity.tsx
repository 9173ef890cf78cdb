import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { documentPath, typePluralOf } from '../../../../admin/type-name';
import { ItemList } from './item-list';
import { type Item, type PageOf, usePage } from './use-page';

type Lack = { type: string; documents: number; lackEn: number; lackSw: number };
type Answer = PageOf<Item> & { types: Lack[] };
const OTHER: Record<string, string> = { sw: 'en', en: 'sw' };

/** Which published documents citizens can read in one language only. */
export function Parity() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { answer, setPage } = usePage<Answer>('parity');
  if (!answer) return <Widget.Loading />;
  const other = ({ locale }: Item) => OTHER[locale ?? 'sw'] ?? 'en';
  const note = (item: Item) => {
    const id = `publishing.home.parity.${other(item)}`;
    return { text: formatMessage({ id }, { moment: moment(item.moment) }) };
  };
  const path = (item: Item) => documentPath(item.type, item.document, other(item));
  const empty = formatMessage({ id: 'publishing.home.parity.none' });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {answer.types.length > 0 && (
        <Typography>
          {answer.types
            .map(({ type, lackEn, lackSw }) => `${typePluralOf(type)} ${lackEn + lackSw}`)
            .join(' · ')}
        </Typography>
      )}
      <ItemList answer={answer} empty={empty} setPage={setPage} note={note} path={path} />
    </Flex>
  );
}
