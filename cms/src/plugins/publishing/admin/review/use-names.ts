import { useIntl } from 'react-intl';
import { contentWords } from '../../../../admin/content-words';

/** The name of a content type in the reader's language. */
export function useNames(): (uid: string) => string {
  const { locale } = useIntl();
  const language = locale.startsWith('en') ? 'en' : 'sw';
  return (uid) => contentWords.types[uid.split('.')[1] ?? '']?.name[language] ?? uid;
}
