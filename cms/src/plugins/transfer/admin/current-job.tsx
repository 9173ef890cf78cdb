import { Alert, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { Card } from './card';
import { hasAnything, isBusy, type Job } from './job';
import { ReportView } from './report-view';

/** The import that is under way, or whose report is asked for. */
export function CurrentJob({ job, onChanged }: { job: Job; onChanged(): Promise<void> }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const step = async (name: 'run' | 'cancel') => {
    await request('post', `/transfer/jobs/${job.id}/${name}`);
    await onChanged();
  };
  const title = [`transfer.job.${job.kind}`, `transfer.state.${job.state}`].map((id) =>
    formatMessage({ id }),
  );
  const isOpen = isBusy(job) || job.state === 'checked';
  const isUseful = job.state === 'checked' && job.report !== null && hasAnything(job.report);
  return (
    <Card title={title.join(': ')}>
      {isBusy(job) && <Progress job={job} />}
      {job.failure && <Failure text={job.failure} />}
      {job.report && !isBusy(job) && job.state !== 'failed' && (
        <ReportView report={job.report} type={job.options.type} />
      )}
      {isOpen && <Typography fontWeight="bold">{formatMessage({ id: wayOut(job, isUseful) })}</Typography>}
      <Flex gap={2} wrap="wrap">
        {isUseful && <Button onClick={() => step('run')}>{formatMessage({ id: 'transfer.run' })}</Button>}
        {isOpen && (
          <Button variant={isUseful || isBusy(job) ? 'tertiary' : 'default'} onClick={() => step('cancel')}>
            {formatMessage({
              id: job.state === 'checked' && !isUseful ? 'transfer.close' : 'transfer.cancel',
            })}
          </Button>
        )}
      </Flex>
    </Card>
  );
}

/** While an import is open there is no other: the page says how to end it. */
function wayOut(job: Job, isUseful: boolean): string {
  if (isBusy(job)) return 'transfer.busy';
  return isUseful ? 'transfer.decide' : 'transfer.decide.nothing';
}

export function Progress({ job: { done, total } }: { job: Job }) {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status">
      <ProgressBar value={total ? Math.round((done / total) * 100) : 0} size="M" />
      <Typography>{total ? formatMessage({ id: 'transfer.progress' }, { done, total }) : null}</Typography>
      <Typography textColor="neutral600">{formatMessage({ id: 'transfer.leave' })}</Typography>
    </Flex>
  );
}

/** The catalogue's errors are in Swahili and, on the next line, in English. */
export function Failure({ text }: { text: string }) {
  const { formatMessage, locale } = useIntl();
  const [sw, en] = text.split('\n');
  const words = locale.startsWith('sw') ? sw : (en ?? sw);
  return (
    <Alert
      variant="danger"
      title={formatMessage({ id: 'transfer.state.failed' })}
      closeLabel=""
      onClose={undefined as never}
    >
      {words}
    </Alert>
  );
}
