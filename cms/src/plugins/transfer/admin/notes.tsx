import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { fieldMessageId } from '../../../admin/messages';
import type { Note, Report } from './job';

const SHOWN = 200;
const MOMENT = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Africa/Dar_es_Salaam' } as const;

/** What a person must look at, one line each, under the title of the document that it is about. */
export function Notes({ report, type = '' }: { report: Report; type?: string }) {
  const { formatMessage } = useIntl();
  const sayNote = useNoteWords(type);
  const count = report.notes.length + report.moreNotes;
  if (!count) return null;
  const groups = [...Map.groupBy(report.notes.slice(0, SHOWN), ({ title }) => title ?? '')];
  const more = count - Math.min(SHOWN, report.notes.length);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="epsilon" fontWeight="bold" tag="h3">
        {formatMessage({ id: 'transfer.notes' }, { count })}
      </Typography>
      {groups.map(([title, notes]) => (
        <Box key={title} paddingLeft={3} borderStyle="solid" borderWidth="0 0 0 3px" borderColor="warning200">
          {title && <Typography fontWeight="semiBold">{title}</Typography>}
          <ul>
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>
                <Typography textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
                  {sayNote(note)}
                </Typography>
              </li>
            ))}
          </ul>
        </Box>
      ))}
      {more > 0 && <Typography>{formatMessage({ id: 'transfer.notes.more' }, { count: more })}</Typography>}
    </Flex>
  );
}

/** A note's words; fields are called what their form calls them. */
function useNoteWords(type: string) {
  const { formatMessage, formatDate, messages, locale } = useIntl();
  const named = (id: string, otherwise: string) => (id in messages ? formatMessage({ id }) : otherwise);
  return ({ code, title: _title, ...values }: Note) => {
    const {
      column,
      fault,
      reason,
      fields,
      why: hidden,
      moment,
      type: own,
    } = values as Record<string, string | undefined>;
    const labelOf = (field: string) =>
      named(fieldMessageId(`api::${own ?? type}.${own ?? type}`, field), field);
    const why = fields ? fields.split(' ').map(labelOf).join(', ') : inOneLanguage(reason ?? '', locale);
    return formatMessage(
      { id: `transfer.note.${code}` },
      {
        ...values,
        ...(column ? { column: labelOf(column) } : {}),
        ...(fault ? { fault: formatMessage({ id: `transfer.cell.${fault}` }) } : {}),
        ...(hidden ? { why: formatMessage({ id: `transfer.hidden.${hidden}` }) } : {}),
        ...(moment ? { moment: formatDate(moment, MOMENT) } : {}),
        reason: named(`transfer.broken.${reason}`, why),
      },
    );
  };
}

/** The catalogue's messages are in Swahili and, on the next line, in English. */
function inOneLanguage(text: string, locale: string): string {
  const [sw = '', en] = text.split('\n');
  return locale.startsWith('sw') ? sw : (en ?? sw);
}
