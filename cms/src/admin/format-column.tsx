import { Box, Status, Typography } from '@strapi/design-system';
import type { MouseEvent } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Message } from './message';
import { useMoments } from './moment';

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

/** What Strapi draws as more than words. */
const DRAWN = new Set(['relation', 'media', 'component', 'dynamiczone', 'boolean', 'json', 'blocks']);

/**
 * The first column names the document, whatever its kind. On a telephone the column of its state is off the screen, so
 * the state stands below.
 */
export function formatTitle(column: Column): Column {
  const { name, attribute, cellFormatter = (row) => String(row[name] ?? '') || '-' } = column;
  if (DRAWN.has(attribute.type)) return column;
  return { ...column, cellFormatter: (row) => <TitleCell title={cellFormatter(row)} row={row} /> };
}

const COLOURS = { draft: 'secondary', published: 'success', modified: 'alternative' } as const;

function TitleCell({ title, row }: { title: React.ReactNode; row: Record<string, unknown> }) {
  const { formatMessage } = useIntl();
  const { status: state, documentId, locale } = row;
  const language = locale ? `?plugins[i18n][locale]=${locale}` : '';
  const known = typeof state === 'string' && state in COLOURS ? (state as keyof typeof COLOURS) : null;
  return (
    <Box maxWidth={{ initial: '20rem', medium: '34rem' }}>
      <Typography
        tag={Link}
        to={`${documentId}${language}`}
        onClick={(event: MouseEvent) => event.stopPropagation()}
        textColor="neutral800"
        display="block"
        style={{ textDecoration: 'none' }}
        ellipsis
      >
        {title}
      </Typography>
      {known ? (
        <Box display={{ initial: 'block', medium: 'none' }} paddingTop={1}>
          <Status variant={COLOURS[known]} size="S" width="fit-content">
            <Typography variant="pi" fontWeight="bold">
              {formatMessage({ id: `content-manager.containers.List.${known}` })}
            </Typography>
          </Status>
        </Box>
      ) : null}
    </Box>
  );
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

function DateCell({ value, hasTime }: { value: unknown; hasTime: boolean }) {
  const { moment, date } = useMoments();
  if (typeof value !== 'string') return <Cell>-</Cell>;
  return <Cell>{hasTime ? moment(value) : date(value)}</Cell>;
}

/** The hour of what changed today, the day of what did earlier: the status must still fit beside it. */
function StampCell({ value }: { value: unknown }) {
  const { formatMessage } = useIntl();
  const { day, time } = useMoments();
  if (typeof value !== 'string') return <Cell>-</Cell>;
  if (day(value) !== day(new Date())) return <Cell>{day(value)}</Cell>;
  return <Cell>{formatMessage({ id: 'tovuti.today' }, { time: time(value) })}</Cell>;
}
