import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Message } from './message';

/** A column of the content manager's list. */
export type Column = {
  name: string;
  attribute: { type: string };
  label: string | { id: string; defaultMessage: string };
  searchable: boolean;
  sortable: boolean;
  cellFormatter?: (row: Record<string, unknown>) => React.ReactNode;
};

/** The i18n plugin's column of an entry's languages. */
const LANGUAGES = 'locales';

/** When Strapi says that a row was made or changed. */
const STAMPS = new Set(['createdAt', 'updatedAt', 'publishedAt']);
const EAST_AFRICA = { timeZone: 'Africa/Dar_es_Salaam' } as const;

/** Words for enumeration values, short dates and languages, where Strapi shows a bare value or a whole sentence. */
export function formatColumn(column: Column): Column {
  const { name, attribute } = column;
  if (name === LANGUAGES) return { ...column, cellFormatter: (row) => <Cell>{languagesOf(row)}</Cell> };
  if (attribute.type === 'enumeration') {
    return { ...column, cellFormatter: (row) => <Cell>{textOf(row[name])}</Cell> };
  }
  if (STAMPS.has(name)) return { ...column, cellFormatter: (row) => <StampCell value={row[name]} /> };
  if (attribute.type === 'date' || attribute.type === 'datetime') {
    return {
      ...column,
      cellFormatter: (row) => <DateCell value={row[name]} hasTime={attribute.type === 'datetime'} />,
    };
  }
  return column;
}

const textOf = (value: unknown) => (typeof value === 'string' ? <Message text={value} /> : '-');

/** `SW, EN`: with the status beside it, an editor sees at a glance what still lacks its English. */
function languagesOf({ locale, localizations }: Record<string, unknown>): string {
  const others = Array.isArray(localizations) ? (localizations as { locale: string }[]) : [];
  const codes = [locale, ...others.map((other) => other.locale)].filter((code) => typeof code === 'string');
  return codes.join(', ').toUpperCase();
}

function Cell({ children }: { children: React.ReactNode }) {
  return <Typography textColor="neutral800">{children}</Typography>;
}

/** All institutions keep East Africa Time, wherever the reader sits. A date without a time is nobody's midnight. */
function DateCell({ value, hasTime }: { value: unknown; hasTime: boolean }) {
  const { formatDate } = useIntl();
  if (typeof value !== 'string') return <Cell>-</Cell>;
  const text = hasTime
    ? formatDate(value, { dateStyle: 'medium', timeStyle: 'short', ...EAST_AFRICA })
    : formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' });
  return <Cell>{text}</Cell>;
}

/** The hour of what changed today, the day of what did earlier: the status must still fit beside it. */
function StampCell({ value }: { value: unknown }) {
  const { formatDate, formatTime, formatMessage } = useIntl();
  if (typeof value !== 'string') return <Cell>-</Cell>;
  const day = (moment: string | Date) => formatDate(moment, { dateStyle: 'medium', ...EAST_AFRICA });
  if (day(value) !== day(new Date())) return <Cell>{day(value)}</Cell>;
  const time = formatTime(value, { timeStyle: 'short', ...EAST_AFRICA });
  return <Cell>{formatMessage({ id: 'tovuti.today' }, { time })}</Cell>;
}
