import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useDownload } from '../../../admin/use-download';
import { useRequest } from '../../../admin/use-request';
import { EVERYTHING, Filters, type Wanted } from './filters';
import { RecordsTable, type Row } from './records-table';

type Answer = { results: Row[]; page: number; pageCount: number; total: number };

/** An institution's administrator reads and takes out its own trail here. */
export default function AuditPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const download = useDownload();
  const [wanted, setWanted] = useState(EVERYTHING);
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const query = new URLSearchParams(wanted).toString();
  useEffect(() => {
    request<Answer>('get', `/audit/records?${query}&page=${page}`).then(setAnswer);
  }, [query, page]);
  if (!answer) return <Page.Loading />;
  const title = formatMessage({ id: 'audit.title' });
  const narrow = (next: Partial<Wanted>) => {
    setPage(1);
    setWanted({ ...wanted, ...next });
  };
  const { document } = wanted;
  const about = answer.results.find((row) => row.document === document && row.title)?.title ?? document;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'audit.total' }, { count: answer.total })}
        primaryAction={
          <Button onClick={() => download(`/audit/records.csv?${query}`, 'kumbukumbu.csv')}>
            {formatMessage({ id: 'audit.download' })}
          </Button>
        }
      />
      <Layouts.Content>
        <Filters onWanted={narrow} />
        {document ? (
          <Flex gap={3} paddingBottom={4} wrap="wrap">
            <Typography>{formatMessage({ id: 'audit.about' }, { title: about })}</Typography>
            <Button size="S" variant="tertiary" onClick={() => narrow({ document: '' })}>
              {formatMessage({ id: 'audit.about.all' })}
            </Button>
          </Flex>
        ) : null}
        {answer.total === 0 ? (
          <Typography>{formatMessage({ id: 'audit.none' })}</Typography>
        ) : (
          <RecordsTable rows={answer.results} onDocument={(chosen) => narrow({ document: chosen })} />
        )}
        <Flex gap={2} paddingTop={4}>
          <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {formatMessage({ id: 'audit.newer' })}
          </Button>
          <Button variant="tertiary" disabled={page >= answer.pageCount} onClick={() => setPage(page + 1)}>
            {formatMessage({ id: 'audit.older' })}
          </Button>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
