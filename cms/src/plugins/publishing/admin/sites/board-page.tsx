import {
  Badge,
  Box,
  Link,
  Searchbar,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../../admin/use-request';
import { type Failure, useClock, wordsOf } from './words';

type State = 'live' | 'behind' | 'failed' | 'held' | 'empty';
type Site = {
  tenant: string;
  name: { sw: string; en: string };
  address: string;
  version: number;
  liveVersion: number;
  release: string | null;
  liveAt: string | null;
  state: State;
  failure: Failure | null;
};

const COLUMNS = ['site', 'state', 'versions', 'last'] as const;
const LOOK_AGAIN = 3000;

/** Where the sites of all institutions stand, those that need somebody first. */
export default function BoardPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [sites, setSites] = useState<Site[] | null>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const load = async () => {
      const found = await request<{ sites: Site[] }>('get', '/publishing/board');
      if (found) setSites(found.sites);
    };
    load();
    const timer = setInterval(load, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);
  if (!sites) return <Page.Loading />;
  const title = formatMessage({ id: 'publishing.board.title' });
  const search = formatMessage({ id: 'publishing.board.search' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'publishing.board.subtitle' }, countsOf(sites))}
      />
      <Layouts.Content>
        <Box paddingBottom={4}>
          <Searchbar
            name="site"
            value={wanted}
            placeholder={search}
            clearLabel={formatMessage({ id: 'clearLabel' })}
            onClear={() => setWanted('')}
            onChange={(event) => setWanted(event.currentTarget.value)}
          >
            {search}
          </Searchbar>
        </Box>
        <SitesTable sites={sites.filter((site) => isWanted(site, wanted.trim().toLowerCase()))} />
      </Layouts.Content>
    </Page.Main>
  );
}

function countsOf(sites: Site[]) {
  const counts = { total: sites.length, live: 0, behind: 0, failed: 0, held: 0, empty: 0 };
  for (const { state } of sites) counts[state]++;
  return counts;
}

const isWanted = ({ tenant, name }: Site, word: string) =>
  [tenant, name.sw, name.en].some((text) => text.toLowerCase().includes(word));

function SitesTable({ sites }: { sites: Site[] }) {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius>
      <Table colCount={COLUMNS.length} rowCount={sites.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">
                  {formatMessage({ id: `publishing.board.column.${column}` })}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {sites.map((site) => (
            <Row key={site.tenant} site={site} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function Row({ site }: { site: Site }) {
  const { formatMessage, locale } = useIntl();
  const clock = useClock();
  const { tenant, name, address, version, liveVersion, liveAt, state, failure } = site;
  return (
    <Tr>
      <Td>
        <Link href={address} isExternal>
          {name[locale === 'en' ? 'en' : 'sw']}
        </Link>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {tenant}
        </Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Badge active={state === 'behind'}>{formatMessage({ id: `publishing.board.state.${state}` })}</Badge>
        {failure ? (
          <Typography tag="p" variant="pi" textColor="danger600" style={{ maxWidth: '32rem' }}>
            {wordsOf(failure, locale)}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography>
          {version} / {liveVersion}
        </Typography>
      </Td>
      <Td>
        <Typography>{liveAt ? clock(liveAt) : '–'}</Typography>
      </Td>
    </Tr>
  );
}
