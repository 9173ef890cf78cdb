import type { Core } from '@strapi/strapi';

const NAMES = { sw: 'Kiswahili (sw)', en: 'English (en)' };

/** Whether content can be written in this language. */
export const isLocale = (code: unknown): code is 'sw' | 'en' =>
  typeof code === 'string' && Object.hasOwn(NAMES, code);

/** Swahili is the default language of content, English stands beside it. */
export async function syncLocales(strapi: Core.Strapi) {
  const locales = strapi.plugin('i18n').service('locales');
  for (const [code, name] of Object.entries(NAMES)) {
    const known = await locales.findByCode(code);
    if (!known) await locales.create({ code, name });
    else if (known.name !== name) await locales.update({ id: known.id }, { name });
  }
  if ((await locales.getDefaultLocale()) !== 'sw') await locales.setDefaultLocale({ code: 'sw' });
}
