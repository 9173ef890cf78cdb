import { useIntl } from 'react-intl';

/** Why a site could not be built, in both languages. */
export type Failure = { at: string; failures: number; message: Record<'sw' | 'en', string> };

export const wordsOf = ({ message }: Failure, locale: string) => message[locale === 'en' ? 'en' : 'sw'];

/** A moment to the second, in East Africa Time; of another day with its date. */
export function useClock() {
  const { formatDate } = useIntl();
  const timeZone = 'Africa/Dar_es_Salaam';
  return (moment: string) => {
    const day = (date: Date | string) => formatDate(date, { timeZone, dateStyle: 'medium' });
    const time = formatDate(moment, { timeZone, timeStyle: 'medium' });
    return day(moment) === day(new Date()) ? time : `${day(moment)} ${time}`;
  };
}
