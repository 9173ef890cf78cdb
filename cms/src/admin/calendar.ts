import { currentLanguage } from './language';
import { translations } from './translations';

export type CalendarProps = { locale: string; placeholder: string };

/**
 * What Strapi's calendar needs to begin the week on Monday, in whatever language the browser is: it knows the first day by
 * the region in a language's name, and has none for Tanzania (`001` is the world).
 */
export function calendarProps(): CalendarProps {
  const language = currentLanguage();
  return {
    locale: language === 'en' ? 'en-GB' : 'sw-001',
    placeholder: translations[language]['tovuti.day'] ?? '',
  };
}
