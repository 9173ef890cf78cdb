import type { Locale } from '@tovuti/templates/contract';

const SEPARATOR = ' / ';

/**
 * The media library holds one alternative text and one caption a file. Editors write it in both languages, "Kiswahili / English";
 * a page shows its own. A text without the separator serves both.
 */
export function altTextIn(locale: Locale, text: string): string {
  const [swahili, english, ...more] = text.split(SEPARATOR);
  if (!swahili || !english || more.length) return text;
  return locale === 'sw' ? swahili : english;
}

/** Leaves in every file of a raw document the alternative text and the caption of its locale only. */
export function keepAltTexts(raw: unknown, locale: Locale) {
  if (typeof raw !== 'object' || raw === null) return;
  const file = raw as { alternativeText?: unknown; caption?: unknown };
  if (typeof file.alternativeText === 'string')
    file.alternativeText = altTextIn(locale, file.alternativeText);
  if ('alternativeText' in file && typeof file.caption === 'string')
    file.caption = altTextIn(locale, file.caption);
  for (const value of Object.values(raw)) keepAltTexts(value, locale);
}
