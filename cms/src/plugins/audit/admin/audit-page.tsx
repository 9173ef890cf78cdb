import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

type Row = {
  id: number;
  moment: string;
  account: string | null;
  action: string;
  type: string | null;
  address: string | null;
};
type Answer = { results: Row[]; page: number; pageCount: number; total: number };
const COLUMNS = ['moment', 'account', 'action', 'type', 'address'] as const;

export default function AuditPage() {
  const { formatMessage } = useIntl();
  const { get } = useFetchClient();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    get<Answer>(`/audit/records?page=${page}`).then(({ data }) => setAnswer(data));
  }, [get, page]);
  const download = async () => {
    const { data } = await get<Blob>('/audit/records.csv', { responseType: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(data);
    link.download = 'kumbukumbu.csv';
    link.click();
  };
  if (!answer) return <Page.Loading />;
  const title = formatMessage({ id: 'audit.title' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'audit.total' }, { count: answer.total })}
        primaryAction={<Button onClick={download}>{formatMessage({ id: 'audit.download' })}</Button>}
      />
      <Layouts.Content>
        <Records rows={answer.results} />
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

function Records({ rows }: { rows: Row[] }) {
  const { formatMessage, formatDate, messages } = useIntl();
  const word = (id: string, otherwise: string) => (id in messages ? formatMessage({ id }) : otherwise);
  const cell = (row: Row, column: (typeof COLUMNS)[number]) => {
    if (column === 'moment') {
      return formatDate(row.moment, {
        dateStyle: 'short',
        timeStyle: 'medium',
        timeZone: 'Africa/Dar_es_Salaam',
      });
    }
    if (column === 'action') return word(`audit.action.${row.action}`, row.action);
    return row[column] ?? '';
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius>
      <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{formatMessage({ id: `audit.column.${column}` })}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.id}>
              {COLUMNS.map((column) => (
                <Td key={column}>
                  <Typography>{cell(row, column)}</Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
