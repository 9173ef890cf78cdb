import { LOCALES, type Locale, type PageBase } from './contract.ts';

/** A version of a page; `lang` is a locale or `x-default`, for readers of any other language. */
export type LanguageVersion = { lang: string; url: string };

/**
 * The versions of a page as search engines want them named: itself, its translations, and which one is for everybody
 * else. None where there is no translation.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function languageVersions(
  locale: Locale,
  { url, alternates, translations }: Pick<PageBase, 'url' | 'alternates' | 'translations'>,
): LanguageVersion[] {
  if (translations.length === 0) return [];
  const urls: Partial<Record<Locale, string>> = { ...alternates, [locale]: url };
  const versions = LOCALES.flatMap((lang) => {
    const address = lang === locale || translations.includes(lang) ? urls[lang] : undefined;
    return address === undefined ? [] : [{ lang, url: address }];
  });
  return [...versions, ...versions.slice(0, 1).map(({ url }) => ({ lang: 'x-default', url }))];
}
