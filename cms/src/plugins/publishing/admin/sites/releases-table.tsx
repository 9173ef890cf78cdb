import { Badge, Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { GoBack } from './go-back';
import { useClock } from './words';

export type Release = {
  name: string;
  liveAt: string;
  seconds: number;
  reason: string;
  pages: number;
  rendered: number;
  by: string[];
  changed: { url: string; title: string; kind: string }[] | null;
};

const COLUMNS = ['when', 'changed', 'by', 'pages', 'action'] as const;
/** Of the changed pages, so many by name. */
const SHOWN = 5;

type Props = {
  releases: Release[];
  live: string | null;
  kept: string[];
  onBack(release: string): Promise<void>;
};

export function ReleasesTable({ releases, live, kept, onBack }: Props) {
  const { formatMessage } = useIntl();
  // A release that was brought back is in the list twice: only the last time it is what is live.
  const now = releases.find(({ name }) => name === live);
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius>
      <Table colCount={COLUMNS.length} rowCount={releases.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">
                  {formatMessage({ id: `publishing.sites.column.${column}` })}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {releases.map((release) => (
            <Row
              key={release.name + release.liveAt}
              release={release}
              isLive={release === now}
              isKept={kept.includes(release.name) && release.name !== live}
              onBack={onBack}
            />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

type RowProps = { release: Release; isLive: boolean; isKept: boolean; onBack: Props['onBack'] };

function Row({ release, isLive, isKept, onBack }: RowProps) {
  const { formatMessage } = useIntl();
  const clock = useClock();
  const { name, liveAt, seconds, reason, pages, rendered, by } = release;
  const wasBuilt = reason !== 'return';
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{clock(liveAt)}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'publishing.sites.release' }, { name: Number(name) })}
          {wasBuilt ? `, ${formatMessage({ id: 'publishing.sites.seconds' }, { seconds })}` : ''}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: `publishing.sites.reason.${reason}` })}
        </Typography>
        {wasBuilt && reason !== 'never-built' ? (
          <Changes changed={release.changed ?? []} rendered={rendered} />
        ) : null}
      </Td>
      <Td>
        <Typography>{by.join(', ')}</Typography>
      </Td>
      <Td>
        <Typography>{formatMessage({ id: 'publishing.sites.rendered' }, { rendered, pages })}</Typography>
      </Td>
      <Td>
        {isLive ? <Badge active>{formatMessage({ id: 'publishing.sites.now' })}</Badge> : null}
        {isKept ? <GoBack name={name} time={clock(liveAt)} onBack={() => onBack(name)} /> : null}
      </Td>
    </Tr>
  );
}

function Changes({ changed, rendered }: { changed: NonNullable<Release['changed']>; rendered: number }) {
  const { formatMessage } = useIntl();
  const more = Math.max(rendered, changed.length) - Math.min(changed.length, SHOWN);
  if (changed.length === 0)
    return <Typography>{formatMessage({ id: 'publishing.sites.nothing' })}</Typography>;
  return (
    <Flex direction="column" alignItems="start" style={{ maxWidth: '28rem', whiteSpace: 'normal' }}>
      {changed.slice(0, SHOWN).map(({ url, title, kind }) => (
        <Typography key={url} style={{ overflowWrap: 'anywhere' }}>
          {/* Pages of both languages, and those of one list, may have one title. */}
          {title ? `${title}, ${url}` : url} ({formatMessage({ id: `publishing.sites.kind.${kind}` })})
        </Typography>
      ))}
      {more > 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'publishing.sites.more' }, { count: more })}
        </Typography>
      ) : null}
    </Flex>
  );
}
