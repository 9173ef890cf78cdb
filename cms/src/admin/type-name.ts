import { contentWords } from './content-words';
import { currentLanguage } from './language';

/** What a content type is called in the reader's language; a type that we have no word for keeps its uid. */
export function typeNameOf(uid: string): string {
  const name = contentWords.types[uid.split('.')[1] ?? '']?.name;
  return name?.[currentLanguage()] ?? uid;
}

/** The same, of many documents. */
export function typePluralOf(uid: string): string {
  const plural = contentWords.types[uid.split('.')[1] ?? '']?.plural;
  return plural?.[currentLanguage()] ?? uid;
}

/** The admin's page of a document; null for what has none. */
export function documentPath(uid: string, documentId: string, locale?: string | null): string | null {
  if (!uid.startsWith('api::')) return null;
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
}
