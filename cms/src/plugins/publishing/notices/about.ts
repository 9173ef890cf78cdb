import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { readWords } from '../../../words/read-words';
import type { Place } from '../workflow/place';

/** What every message about a document says of it: its title, what it is, and where it is in the admin. */
export function about(strapi: Core.Strapi, place: Place & { title: string | null }) {
  const { type, document, locale, title } = place;
  const name = readWords(join(strapi.dirs.app.src, 'words')).types[type.split('.')[1] ?? '']?.name;
  const query = locale ? `?plugins%5Bi18n%5D%5Blocale%5D=${locale}` : '';
  return {
    title: title || name?.sw || document,
    type: name?.sw ?? type,
    typeEn: name?.en ?? type,
    link: `${settings.adminUrl}/content-manager/collection-types/${type}/${document}${query}`,
  };
}
