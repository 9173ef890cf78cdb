import { Box, Button, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { useMoments } from '../../../../admin/moment';
import { useRequest } from '../../../../admin/use-request';
import { doorOf, formOf, type Review } from './review';
import { useNames } from './use-names';

const COLUMNS = ['title', 'reviewOn', 'published', 'action'] as const;
const LANGUAGES: Record<string, string> = { sw: 'Kiswahili', en: 'English' };
type Props = { reviews: Review[]; onChanged(): void };

export function ReviewsTable({ reviews, onChanged }: Props) {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius>
      <Table colCount={COLUMNS.length} rowCount={reviews.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">
                  {formatMessage({ id: `publishing.review.column.${column}` })}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {reviews.map((review) => (
            <Row key={`${review.document} ${review.language}`} review={review} onChanged={onChanged} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function Row({ review, onChanged }: { review: Review; onChanged(): void }) {
  const { formatMessage } = useIntl();
  const { day, date } = useMoments();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  const nameOf = useNames();
  const { type, language, title, publishedAt, reviewOn, isDue } = review;
  const confirm = async () => {
    const answer = await request<{ reviewOn: string }>('post', `${doorOf(review)}/confirm`, {
      locale: language,
    });
    if (!answer) return;
    const until = date(answer.reviewOn);
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'publishing.review.confirmed' }, { until }),
    });
    onChanged();
  };
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={formOf(review)}>
          {title ?? nameOf(type)}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {nameOf(type)} · {LANGUAGES[language] ?? language}
        </Typography>
      </Td>
      <Td>
        <Typography textColor={isDue ? 'danger600' : 'neutral800'} fontWeight={isDue ? 'bold' : 'regular'}>
          {date(reviewOn)}
        </Typography>
      </Td>
      <Td>
        <Typography>{day(publishedAt)}</Typography>
      </Td>
      <Td>
        <Button size="S" variant="secondary" onClick={confirm}>
          {formatMessage({ id: 'publishing.review.confirm' })}
        </Button>
      </Td>
    </Tr>
  );
}
