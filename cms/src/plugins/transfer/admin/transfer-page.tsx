import { Flex } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { CurrentJob } from './current-job';
import { ExportCard } from './export-card';
import { NewImport } from './new-import';
import { PastJobs } from './past-jobs';
import { useJobs } from './use-jobs';

const EXPORT = [{ action: 'plugin::transfer.export', subject: null }];

/** An institution brings its old site in here, and takes out everything that it owns. */
export default function TransferPage() {
  const { formatMessage } = useIntl();
  const { jobs, reload } = useJobs();
  const { allowedActions } = useRBAC(EXPORT);
  const [shown, setShown] = useState<number | null>(null);
  if (!jobs) return <Page.Loading />;
  const title = formatMessage({ id: 'transfer.title' });
  const imports = jobs.filter(({ kind }) => kind !== 'export');
  const open = imports.find(({ state }) => ['checking', 'checked', 'running'].includes(state));
  const current = open ?? imports.find(({ id }) => id === shown);
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'transfer.subtitle' })} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {current && <CurrentJob job={current} onChanged={reload} />}
          {!open && (
            <NewImport
              onStarted={async (id) => {
                setShown(id);
                await reload();
              }}
            />
          )}
          {allowedActions.canExport && (
            <ExportCard job={jobs.find(({ kind }) => kind === 'export')} onChanged={reload} />
          )}
          <PastJobs jobs={jobs} onShow={setShown} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
