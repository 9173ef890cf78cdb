import type { StrapiApp } from '@strapi/strapi/admin';
import type { AdminLocale } from '../words/words';

/** Where the admin remembers the language of this browser. */
const STORAGE_KEY = 'strapi-admin-language';

/** The language on the screen, for texts that are made outside of React. */
export const currentLanguage = (): AdminLocale => (document.documentElement.lang === 'en' ? 'en' : 'sw');

/**
 * Starts the admin in Swahili. Strapi falls back to English for a language that its own table of names lacks, and
 * Swahili is one; the choice of a language works all the same, so we make it as the first thing the store hears.
 */
export function startInSwahili(app: StrapiApp) {
  const chosen = localStorage.getItem(STORAGE_KEY) ?? 'sw';
  document.documentElement.lang = chosen;
  app.addMiddlewares([
    () => (api) => {
      queueMicrotask(() => api.dispatch({ type: 'admin/setLocale', payload: chosen }));
      return (next) => (action) => next(action);
    },
  ]);
}
