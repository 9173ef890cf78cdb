import { useIntl } from 'react-intl';

type Moment = string | number | Date;

/** Institutions keep East Africa Time, wherever the reader sits. */
const timeZone = 'Africa/Dar_es_Salaam';
const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Days and times as everybody here writes them, `31/12/2026` and `14:30`, whatever language the browser has. */
export function useMoments() {
  const { formatDate, formatTime } = useIntl();
  return {
    day: (moment: Moment) => formatDate(moment, { ...DAY, timeZone }),
    time: (moment: Moment) => formatTime(moment, { ...TIME, timeZone }),
    /** To the second. */
    clock: (moment: Moment) => formatTime(moment, { ...TIME, second: '2-digit', timeZone }),
    moment: (moment: Moment) => formatDate(moment, { ...DAY, ...TIME, timeZone }),
    /** A date that has no time is nobody's midnight. */
    date: (date: Moment) => formatDate(date, { ...DAY, timeZone: 'UTC' }),
  };
}

/** The most used of them: `31/12/2026, 14:30`. */
export const useMoment = () => useMoments().moment;
