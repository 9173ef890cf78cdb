import type { StrapiApp } from '@strapi/strapi/admin';
import type { AdminLocale } from '../words/words';

/** Where the admin remembers the language of this browser. */
const STORAGE_KEY = 'strapi-admin-language';
const CHOOSE = 'admin/setLocale';

/** Strapi's plain `en` writes 12/03 for 3 December; a tender must not close in another month in English. */
const ENGLISH = 'en-GB';
const withDayFirst = (language: unknown) => (String(language).startsWith('en') ? ENGLISH : 'sw');

/** Each language is named in itself, so that a reader of either finds the way. */
export const LANGUAGES = { sw: 'Kiswahili', en: 'English' } as const;

/** The language on the screen, for texts that are made outside of React. */
export const currentLanguage = (): AdminLocale =>
  document.documentElement.lang.startsWith('en') ? 'en' : 'sw';

/**
 * Starts the admin in Swahili. Strapi falls back to English for a language that its own table of names lacks, and
 * Swahili is one; the choice of a language works all the same, so we make it as the first thing the store hears.
 */
export function startInSwahili(app: StrapiApp) {
  const remembered = withDayFirst(localStorage.getItem(STORAGE_KEY));
  document.documentElement.lang = remembered;
  tellServer(remembered);
  app.addMiddlewares([
    () => (api) => {
      nameLanguages(api.getState());
      queueMicrotask(() => api.dispatch({ type: CHOOSE, payload: remembered }));
      return (next) => (action) => {
        if (action.type !== CHOOSE) return next(action);
        const chosen = withDayFirst(action.payload);
        tellServer(chosen);
        return next({ ...action, payload: chosen });
      };
    },
  ]);
}

/** The server says refusals in the language on the screen; it reads it from this cookie (`platform/refusals`). */
function tellServer(language: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that offices still have
  document.cookie = `tovuti-language=${language.slice(0, 2)}; path=/; max-age=31536000; samesite=strict`;
}

/** Strapi's table of names has no Swahili, and what it took from it cannot be set: so this is done before anything reads it. */
function nameLanguages({ admin_app }: { admin_app: { language: { localeNames: Record<string, string> } } }) {
  const { localeNames } = admin_app.language;
  for (const known of Object.keys(localeNames)) delete localeNames[known];
  Object.assign(localeNames, { sw: LANGUAGES.sw, [ENGLISH]: LANGUAGES.en });
}
