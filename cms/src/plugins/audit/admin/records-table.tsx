import { Box, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { documentPath, typeNameOf } from '../../../admin/type-name';

type Details = { locale?: string | null; account?: string; role?: string; state?: string; reason?: string };
export type Row = {
  id: number;
  moment: string;
  account: string | null;
  action: string;
  type: string | null;
  document: string | null;
  details: Details | null;
  address: string | null;
};
const FILE = 'plugin::upload.file';
const COLUMNS = ['moment', 'account', 'action', 'document', 'address'] as const;

export function RecordsTable({ rows }: { rows: Row[] }) {
  const { formatMessage } = useIntl();
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
                  <Cell row={row} column={column} />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function Cell({ row, column }: { row: Row; column: (typeof COLUMNS)[number] }) {
  const { formatMessage, formatDate, messages } = useIntl();
  if (column === 'document') return row.type ? <Document row={row} /> : <About details={row.details} />;
  if (column === 'moment') {
    const zone = { timeZone: 'Africa/Dar_es_Salaam' } as const;
    return (
      <Typography>{formatDate(row.moment, { dateStyle: 'short', timeStyle: 'medium', ...zone })}</Typography>
    );
  }
  const id = `audit.action.${row.action}`;
  const text = column === 'action' && id in messages ? formatMessage({ id }) : row[column];
  return <Typography>{text}</Typography>;
}

/** Whose role became what, or why somebody came in. */
function About({ details }: { details: Details | null }) {
  const { formatMessage } = useIntl();
  const { account, role, state, reason } = details ?? {};
  const words = [role && `tenancy.role.${role}`, state && `tenancy.state.${state}`].filter(Boolean);
  const parts = [account, ...words.map((id) => formatMessage({ id: String(id) })), reason];
  return <Typography>{parts.filter(Boolean).join(' · ')}</Typography>;
}

/** What a deleted document was can still be told by its type. */
function Document({ row: { type, document, details, action } }: { row: Row }) {
  const { formatMessage } = useIntl();
  if (!type) return null;
  const path = document && action !== 'delete' ? documentPath(type, document, details?.locale) : null;
  const name = type === FILE ? formatMessage({ id: 'audit.file' }) : typeNameOf(type);
  if (!path) return <Typography>{name}</Typography>;
  return (
    <Link tag={RouterLink} to={path}>
      {name}
    </Link>
  );
}
