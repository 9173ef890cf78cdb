import { Button, Table, Tbody, Td, Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../admin/moment';
import { Card } from './card';
import type { Job } from './job';

const COLUMNS = ['moment', 'kind', 'state', 'account'] as const;

export function PastJobs({ jobs, onShow }: { jobs: Job[]; onShow(id: number): void }) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const cell = (job: Job, column: (typeof COLUMNS)[number]) => {
    if (column === 'moment') return moment(job.createdAt);
    if (column === 'account') return job.account;
    return formatMessage({
      id: column === 'kind' ? `transfer.job.${job.kind}` : `transfer.state.${job.state}`,
    });
  };
  const hasReport = ({ kind, report, failure }: Job) =>
    kind !== 'export' && (report !== null || failure !== null);
  return (
    <Card title={formatMessage({ id: 'transfer.past' })}>
      {jobs.length === 0 ? (
        <Typography>{formatMessage({ id: 'transfer.past.none' })}</Typography>
      ) : (
        <Table colCount={COLUMNS.length + 1} rowCount={jobs.length + 1}>
          <Thead>
            <Tr>
              {COLUMNS.map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{formatMessage({ id: `transfer.past.${column}` })}</Typography>
                </Th>
              ))}
              <Th>
                <VisuallyHidden>{formatMessage({ id: 'transfer.past.show' })}</VisuallyHidden>
              </Th>
            </Tr>
          </Thead>
          <Tbody>
            {jobs.map((job) => (
              <Tr key={job.id}>
                {COLUMNS.map((column) => (
                  <Td key={column}>
                    <Typography>{cell(job, column)}</Typography>
                  </Td>
                ))}
                <Td>
                  {hasReport(job) && (
                    <Button variant="ghost" size="S" onClick={() => onShow(job.id)}>
                      {formatMessage({ id: 'transfer.past.show' })}
                    </Button>
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Card>
  );
}
