import { Alert, Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../../admin/use-request';
import { Pager } from '../review/pager';
import { type Release, ReleasesTable } from './releases-table';
import { type Failure, wordsOf } from './words';

type Answer = {
  results: Release[];
  page: number;
  pageCount: number;
  total: number;
  address: string;
  returnTo: string | null;
  live: { name: string; isHeld: boolean } | null;
  kept: string[];
  failure: Failure | null;
  mayReturn: boolean;
};

const LOOK_AGAIN = 3000;

/** The releases of the institution's site: what changed in each, by whom, and the way back. */
export default function ReleasesPage() {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  // Asked for again and again: what is refused is said on the page, once.
  const [refusal, setRefusal] = useState('');
  const ask = useRequest(setRefusal);
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const load = async () => {
    const found = await ask<Answer>('get', `/publishing/releases?page=${page}`);
    if (found) setAnswer(found);
  };
  useEffect(() => {
    load();
    const timer = setInterval(load, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [page]);
  const go = async (release: string | null) => {
    if (!(await request('post', '/publishing/releases/return', { release }))) return;
    const id = release ? 'publishing.sites.back.done' : 'publishing.sites.renewed';
    toggleNotification({ type: 'success', message: formatMessage({ id }, { name: release ?? '' }) });
    load();
  };
  const title = formatMessage({ id: 'publishing.sites.title' });
  if (!answer) return refusal ? <Refused title={title} why={refusal} /> : <Page.Loading />;
  const { results, address, failure, returnTo, live, kept, mayReturn } = answer;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'publishing.sites.subtitle' })} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Link href={address} isExternal>
            {address.replace(/^https?:\/\//, '')}
          </Link>
          {failure ? (
            <Alert
              variant="danger"
              title={formatMessage({ id: 'publishing.sites.failure' }, { failures: failure.failures })}
              closeLabel=""
            >
              {wordsOf(failure, locale)}
            </Alert>
          ) : null}
          {returnTo ? (
            <Alert
              variant="warning"
              title={formatMessage({ id: 'publishing.sites.reason.return' })}
              closeLabel=""
              action={
                mayReturn ? (
                  <Button size="S" variant="secondary" onClick={() => go(null)}>
                    {formatMessage({ id: 'publishing.sites.renew' })}
                  </Button>
                ) : undefined
              }
            >
              {formatMessage({ id: 'publishing.sites.held' }, { name: Number(returnTo) })}
            </Alert>
          ) : null}
          {results.length ? (
            <ReleasesTable
              releases={results}
              live={live?.name ?? null}
              kept={mayReturn ? kept : []}
              onBack={go}
            />
          ) : (
            <Box background="neutral0" padding={8} shadow="tableShadow" hasRadius>
              <Typography>{formatMessage({ id: 'publishing.sites.none' })}</Typography>
            </Box>
          )}
          <Pager page={answer.page} pageCount={answer.pageCount} onChange={setPage} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Whoever works as no institution has no site to look at, for one. */
function Refused({ title, why }: { title: string; why: string }) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={why} />
    </Page.Main>
  );
}
