import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { useMoments } from '../../../../admin/moment';
import { useRequest } from '../../../../admin/use-request';
import { type Answer, formOf } from './review';
import { useNames } from './use-names';

const SHOWN = 5;

/** The first of what is to be looked at again, on the home page. */
export function ReviewsWidget() {
  const { formatMessage } = useIntl();
  const { date } = useMoments();
  const request = useRequest();
  const nameOf = useNames();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    request<Answer>('get', '/publishing/reviews').then(setAnswer);
  }, []);
  if (!answer) return <Widget.Loading />;
  if (answer.total === 0)
    return <Widget.NoData>{formatMessage({ id: 'publishing.review.none' })}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">
        {formatMessage({ id: 'publishing.review.summary' }, { due: answer.due })}
      </Typography>
      {answer.results.slice(0, SHOWN).map((review) => (
        <Flex key={`${review.document} ${review.language}`} justifyContent="space-between" gap={3}>
          <Link tag={NavLink} to={formOf(review)}>
            {review.title ?? nameOf(review.type)}
          </Link>
          <Typography textColor={review.isDue ? 'danger600' : 'neutral600'}>
            {date(review.reviewOn)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
