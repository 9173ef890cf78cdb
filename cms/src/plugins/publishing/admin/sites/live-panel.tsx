import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../../admin/use-request';
import type { Shown } from '../retirement/retire-action';
import { useLanguage, useLoading } from '../retirement/use-refresh';
import { type Failure, useClock, wordsOf } from './words';

type Standing = { url: string | null } & (
  | { state: 'live'; since: string | null; seconds: number | null }
  | { state: 'waiting' | 'held'; since: string }
  | { state: 'failed'; since: string; failure: Failure }
);

/** While a change is on its way its arrival is asked for this often; it takes a fraction of a second. */
const WHILE_WAITING = 500;
const AFTER_A_WHILE = 5000;
const A_WHILE = 30_000;

/** Says beside the form whether what was published has reached the site, or why it has not. */
type Written = { updatedAt?: string; locale?: string | null };

export function LivePanel({ model, documentId, document }: Shown & { document?: Written }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const locale = useLanguage();
  const [standing, setStanding] = useState<Standing | null>(null);
  // A language that is only being started is nothing that could stand anywhere.
  const isWritten = Boolean(documentId && document?.updatedAt && (document.locale ?? locale) === locale);
  const load = async () => {
    const door = `/publishing/standing/${model}/${documentId}?locale=${locale}`;
    setStanding(isWritten ? await request<Standing>('get', door) : null);
  };
  useLoading(load, [documentId, locale, isWritten, document?.status, document?.updatedAt]);
  useEffect(() => {
    if (standing?.state !== 'waiting') return;
    const pause = isSlow(standing) ? AFTER_A_WHILE : WHILE_WAITING;
    const timer = setTimeout(load, pause);
    return () => clearTimeout(timer);
  }, [standing]);
  const isOnSite = document?.status === 'published' || document?.status === 'modified';
  if (!standing || (!isOnSite && !standing.since)) return null;
  return {
    title: formatMessage({ id: 'publishing.sites.panel' }),
    content: <State standing={standing} isOnSite={isOnSite} />,
  };
}

const isSlow = ({ since }: Standing) => since !== null && Date.now() - Date.parse(since) > A_WHILE;

function State({ standing, isOnSite }: { standing: Standing; isOnSite: boolean }) {
  const { formatMessage, locale } = useIntl();
  const clock = useClock();
  const { url, state, since } = standing;
  const values = {
    time: since ? clock(since) : '',
    seconds: state === 'live' ? (standing.seconds ?? 0) : 0,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" style={{ overflowWrap: 'anywhere' }}>
      <Flex gap={2} role="status">
        {state === 'waiting' && !isSlow(standing) ? <Loader small /> : null}
        <Typography textColor={state === 'failed' ? 'danger600' : 'neutral800'}>
          {formatMessage({ id: `publishing.sites.state.${wordOf(standing, isOnSite)}` }, values)}
        </Typography>
      </Flex>
      {state === 'failed' ? <Typography>{wordsOf(standing.failure, locale)}</Typography> : null}
      {url && state === 'live' ? (
        <Link href={url} isExternal>
          {formatMessage({ id: 'publishing.sites.open' })}
        </Link>
      ) : null}
    </Flex>
  );
}

function wordOf(standing: Standing, isOnSite: boolean): string {
  if (standing.state === 'waiting') return isSlow(standing) ? 'slow' : 'waiting';
  if (standing.state !== 'live') return standing.state;
  if (!standing.since) return 'live-before';
  return isOnSite ? 'live' : 'off';
}
