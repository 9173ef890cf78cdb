import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoments } from '../../../admin/moment';
import { useDownload } from '../../../admin/use-download';
import { useRequest } from '../../../admin/use-request';
import { Card } from './card';
import { Failure, Progress } from './current-job';
import { isBusy, type Job } from './job';
import { Notes } from './notes';

/** Everything that the institution owns, as one file. */
export function ExportCard({ job, onChanged }: { job?: Job; onChanged(): Promise<void> }) {
  const { formatMessage } = useIntl();
  const { day } = useMoments();
  const request = useRequest();
  const download = useDownload();
  const words = (id: string) => formatMessage({ id: `transfer.${id}` });
  const start = async () => {
    await request('post', '/transfer/exports');
    await onChanged();
  };
  const cancel = async () => {
    await request('post', `/transfer/exports/${job?.id}/cancel`);
    await onChanged();
  };
  const isRunning = job !== undefined && isBusy(job);
  return (
    <Card title={words('export')}>
      <Typography textColor="neutral600">{words('export.help')}</Typography>
      {isRunning && <Progress job={job} />}
      {job?.failure && <Failure text={job.failure} />}
      {job?.report && !isRunning && <Notes report={job.report} />}
      <Flex gap={2} wrap="wrap">
        {isRunning ? (
          <Button variant="tertiary" onClick={cancel}>
            {words('cancel')}
          </Button>
        ) : (
          <Button variant="secondary" onClick={start}>
            {words('export.start')}
          </Button>
        )}
        {job?.isDownloadable && (
          <Button
            onClick={() =>
              download(`/transfer/exports/${job.id}/archive`, `tovuti-${job.createdAt.slice(0, 10)}.zip`)
            }
          >
            {words('download')} ({day(job.createdAt)})
          </Button>
        )}
      </Flex>
    </Card>
  );
}
