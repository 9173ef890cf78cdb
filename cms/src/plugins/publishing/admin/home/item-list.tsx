import { Badge, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { documentPath, typeNameOf } from '../../../../admin/type-name';
import type { Item, PageOf } from './use-page';

type Props<T extends Item> = {
  answer: PageOf<T>;
  /** What is said when there is nothing. */
  empty: string;
  setPage(page: number): void;
  /** What stands under the title, and whether it is bad news. */
  note(item: T): { text: ReactNode; isBad?: boolean };
  /** Where the title leads, when it is not the document as it is. */
  path?(item: T): string | null;
};

/** Documents of one kind of work, ten at a time, each a link to its form. */
export function ItemList<T extends Item>({ answer, empty, setPage, note, path }: Props<T>) {
  const { formatMessage } = useIntl();
  const { results, page, pageCount, total } = answer;
  if (total === 0 && results.length === 0) return <Typography textColor="neutral600">{empty}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box tag="ul">
        {results.map((item) => (
          <ItemRow
            key={`${item.document} ${item.locale} ${item.moment}`}
            item={item}
            to={path ? path(item) : documentPath(item.type, item.document, item.locale)}
            {...note(item)}
          />
        ))}
      </Box>
      {pageCount > 1 && (
        <Flex gap={2} alignItems="center">
          <Button size="S" variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {formatMessage({ id: 'publishing.home.previous' })}
          </Button>
          <Button size="S" variant="tertiary" disabled={page >= pageCount} onClick={() => setPage(page + 1)}>
            {formatMessage({ id: 'publishing.home.next' })}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: 'publishing.home.page' }, { page, pageCount, total })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}

function ItemRow({
  item: { type, title, locale },
  to,
  text,
  isBad,
}: {
  item: Item;
  to: string | null;
  text: ReactNode;
  isBad?: boolean;
}) {
  const name = title || typeNameOf(type);
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
      {to ? (
        <Link tag={RouterLink} to={to}>
          {name}
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}{' '}
      {locale && <Badge size="S">{locale.toUpperCase()}</Badge>}
      <Typography tag="p" variant="pi" textColor={isBad ? 'danger600' : 'neutral600'}>
        {typeNameOf(type)} · {text}
      </Typography>
    </Box>
  );
}
