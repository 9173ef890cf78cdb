import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { typeNameOf } from '../../../admin/type-name';
import type { Report } from './job';
import { Notes } from './notes';

const COLUMNS = ['made', 'changed', 'same', 'left'] as const;

/** What an import did, or what its examination found. */
export function ReportView({ report, type }: { report: Report; type?: string }) {
  const { formatMessage } = useIntl();
  const types = [...new Set(COLUMNS.flatMap((column) => Object.keys(report[column])))];
  const { made, same, broken } = report.files;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {formatMessage({ id: report.isRehearsal ? 'transfer.would' : 'transfer.did' })}
      </Typography>
      {types.length ? (
        <Counts report={report} types={types} />
      ) : (
        <Typography>{formatMessage({ id: 'transfer.nothing' })}</Typography>
      )}
      {made + same + broken > 0 && (
        <Typography>{formatMessage({ id: 'transfer.files' }, { made, same, broken })}</Typography>
      )}
      {report.addresses > 0 && (
        <Typography>{formatMessage({ id: 'transfer.addresses' }, { count: report.addresses })}</Typography>
      )}
      <LeftOut counts={report.leftOut ?? {}} />
      <Notes report={report} type={type} />
    </Flex>
  );
}

/** What the source holds without a place for it here, each kind with its number. */
function LeftOut({ counts }: { counts: Record<string, number> }) {
  const { formatMessage } = useIntl();
  const kinds = Object.entries(counts);
  const nameOf = (kind: string) => {
    const [, name] = /^type:(.*)$/.exec(kind) ?? [];
    return name === undefined
      ? formatMessage({ id: `transfer.left-out.${kind}` })
      : formatMessage({ id: 'transfer.left-out.type' }, { name });
  };
  if (!kinds.length) return null;
  return (
    <Box>
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {formatMessage({ id: 'transfer.left-out' })}
      </Typography>
      <ul>
        {kinds.map(([kind, number]) => (
          <li key={kind}>
            <Typography textColor="neutral700">
              {nameOf(kind)}: {number}
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Counts({ report, types }: { report: Report; types: string[] }) {
  const { formatMessage } = useIntl();
  // On a phone there is room for what happened only.
  const columns = COLUMNS.filter((name) => name === 'made' || types.some((type) => report[name][type]));
  return (
    <Box>
      <Table colCount={columns.length + 1} rowCount={types.length + 1}>
        <Thead>
          <Tr>
            {['type', ...columns].map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{formatMessage({ id: `transfer.column.${column}` })}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {types.map((type) => (
            <Tr key={type}>
              <Td>
                <Typography fontWeight="bold">{nameOf(type, (id) => formatMessage({ id }))}</Typography>
                <Titles titles={report.titles[type] ?? []} />
              </Td>
              {columns.map((column) => (
                <Td key={column}>
                  <Typography>{report[column][type] ?? 0}</Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

/** Beside types, archives hold files and tables of what was decided. */
function nameOf(type: string, say: (id: string) => string): string {
  if (type === 'files') return say('transfer.file');
  return TABLES.has(type) ? say(`transfer.table.${type}`) : typeNameOf(`api::${type}.${type}`);
}

const TABLES = new Set(['former-addresses', 'retirements', 'review-dates']);

function Titles({ titles }: { titles: string[] }) {
  const { formatMessage } = useIntl();
  if (!titles.length) return null;
  return (
    <Box maxWidth="40rem" paddingTop={1} paddingBottom={2}>
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
        {formatMessage({ id: 'transfer.first' }, { titles: titles.slice(0, 3).join(' · ') })}
      </Typography>
    </Box>
  );
}
