import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Props = { page: number; pageCount: number; onChange(page: number): void };

/** The way between the pages of a list; nothing when there is one. */
export function Pager({ page, pageCount, onChange }: Props) {
  const { formatMessage } = useIntl();
  if (pageCount <= 1) return null;
  return (
    <Flex gap={3} paddingTop={4}>
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onChange(page - 1)}>
        {formatMessage({ id: 'publishing.review.previous' })}
      </Button>
      <Typography>{formatMessage({ id: 'publishing.review.page' }, { page, pageCount })}</Typography>
      <Button variant="tertiary" disabled={page >= pageCount} onClick={() => onChange(page + 1)}>
        {formatMessage({ id: 'publishing.review.next' })}
      </Button>
    </Flex>
  );
}
