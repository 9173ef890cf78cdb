import { useIntl } from 'react-intl';

/** Moments are East Africa Time, wherever the reader sits. */
export function useMoment() {
  const { formatDate } = useIntl();
  return (moment: string) =>
    formatDate(moment, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Africa/Dar_es_Salaam' });
}
