import { Box, Link, Table, Tbody, Td, TextButton, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useMoments } from '../../../admin/moment';
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
  /** What the document is or was called. */
  title: string | null;
  address: string | null;
};
/** The word for what is no content type of ours. */
const OTHERS: Record<string, string> = {
  'plugin::upload.file': 'audit.file',
  'plugin::upload.folder': 'audit.folder',
};
const COLUMNS = ['moment', 'account', 'action', 'document', 'address'] as const;

type Props = { rows: Row[]; onDocument(document: string): void };

export function RecordsTable({ rows, onDocument }: Props) {
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
                  <Cell row={row} column={column} onDocument={onDocument} />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

type CellProps = Omit<Props, 'rows'> & { row: Row; column: (typeof COLUMNS)[number] };

function Cell({ row, column, onDocument }: CellProps) {
  const { formatMessage, messages } = useIntl();
  const { day, clock } = useMoments();
  if (column === 'document') {
    return row.type ? <Document row={row} onDocument={onDocument} /> : <About details={row.details} />;
  }
  if (column === 'moment') {
    return (
      <Typography>
        {day(row.moment)} {clock(row.moment)}
      </Typography>
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

/** What a document is called, its type, and the way to all that happened to it. */
function Document({ row, onDocument }: Omit<CellProps, 'column'>) {
  const { type, document, details, action, title } = row;
  const { formatMessage } = useIntl();
  if (!type) return null;
  const path = document && action !== 'delete' ? documentPath(type, document, details?.locale) : null;
  const typeName = OTHERS[type] ? formatMessage({ id: OTHERS[type] }) : typeNameOf(type);
  const name = title ?? typeName;
  return (
    <Box maxWidth="36rem" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
      {path ? (
        <Link tag={RouterLink} to={path}>
          {name}
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {title ? `${typeName} ` : ''}
        {document ? (
          <TextButton onClick={() => onDocument(document)}>
            {formatMessage({ id: 'audit.about.only' })}
          </TextButton>
        ) : null}
      </Typography>
    </Box>
  );
}
