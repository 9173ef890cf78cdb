import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useMoment } from '../../../admin/moment';
import { typeNameOf } from '../../../admin/type-name';
import { useRequest } from '../../../admin/use-request';
import { Restore } from './restore';
import type { Version } from './version';

type Deleted = Version & { type: string; document: string; locale: string };
type Answer = { results: Deleted[]; page: number; pageCount: number };

/** Documents that were deleted in this institution, and the way back. */
export default function DeletedPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const load = () => request<Answer>('get', `/history/deleted?page=${page}`).then(setAnswer);
  useEffect(() => {
    load();
  }, [page]);
  if (!answer) return <Page.Loading />;
  const title = formatMessage({ id: 'history.deleted' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'history.deleted.help' })} />
      <Layouts.Content>
        {answer.results.length === 0 && (
          <Typography>{formatMessage({ id: 'history.deleted.none' })}</Typography>
        )}
        <Box tag="ul">
          {answer.results.map((row) => (
            <DeletedRow key={row.id} row={row} onRestored={load} />
          ))}
        </Box>
        {answer.pageCount > 1 && (
          <Flex gap={2} paddingTop={4}>
            <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
              {formatMessage({ id: 'history.newer' })}
            </Button>
            <Button variant="tertiary" disabled={page >= answer.pageCount} onClick={() => setPage(page + 1)}>
              {formatMessage({ id: 'history.older' })}
            </Button>
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function DeletedRow({ row, onRestored }: { row: Deleted; onRestored(): void }) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const { type, document, locale, number, title, account, person } = row;
  return (
    <Box tag="li" background="neutral0" padding={4} marginBottom={2} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Box style={{ overflowWrap: 'anywhere' }}>
          <Link tag={RouterLink} to={`/history/${type}/${document}?locale=${locale}`}>
            {title || typeNameOf(type)}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[typeNameOf(type), locale.toUpperCase(), moment(row.moment)].filter(Boolean).join(' · ')} ·{' '}
            {person ?? account ?? formatMessage({ id: 'history.system' })}
          </Typography>
        </Box>
        <Restore
          place={{ model: type, documentId: document, locale }}
          number={number}
          onRestored={onRestored}
        />
      </Flex>
    </Box>
  );
}
