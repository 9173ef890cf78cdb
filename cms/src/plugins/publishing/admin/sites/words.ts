import { useMoments } from '../../../../admin/moment';

/** Why a site could not be built, in both languages. */
export type Failure = { at: string; failures: number; message: Record<'sw' | 'en', string> };

export const wordsOf = ({ message }: Failure, locale: string) => message[locale === 'en' ? 'en' : 'sw'];

/** A moment to the second, in East Africa Time; of another day with its date. */
export function useClock() {
  const { day, clock } = useMoments();
  return (moment: string) =>
    day(moment) === day(new Date()) ? clock(moment) : `${day(moment)} ${clock(moment)}`;
}
