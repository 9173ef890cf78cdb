import type { AdminLocale, Words } from '../words/words';
import { type ContentWords, componentsByUid, typeFields, typeUid } from '../words/words';

type Messages = Record<string, string>;

/**
 * The words of the content model under the ids by which Strapi's admin looks them up: fields by type and name,
 * components and their categories by uid, enumeration values bare, types by display name (the English one).
 * Help texts have no id of their own: the stored Swahili text is the id. So are the titles that we give the menu.
 */
export function contentMessages(words: ContentWords, locale: AdminLocale): Messages {
  const components = Object.entries(componentsByUid(words));
  const help = [...Object.values(words.types), ...components.map(([, component]) => component), words.common]
    .flatMap(({ fields }) => Object.values(fields))
    .map((field): Entry => [field.help.sw, field.help]);
  const entries: Entry[] = [
    ...help,
    ...Object.entries(words.values),
    ...Object.entries(words.components).map(([category, { name }]): Entry => [category, name]),
    ...components.flatMap(([uid, component]) => componentEntries(uid, component.name, component.fields)),
    ...Object.keys(words.types).flatMap((name) => typeEntries(words, name)),
  ];
  return Object.fromEntries(entries.map(([id, text]) => [id, text[locale]]));
}

type Entry = readonly [id: string, text: Words];

function componentEntries(uid: string, name: Words, fields: Record<string, { label: Words }>): Entry[] {
  const labels = Object.entries(fields).map(([field, { label }]): Entry => {
    return [`content-manager.components.${uid}.${field}`, label];
  });
  return [[uid, name], ...labels];
}

function typeEntries(words: ContentWords, name: string): Entry[] {
  const type = words.types[name];
  if (!type) return [];
  const label = (field: string) => fieldMessageId(typeUid(name), field);
  return [
    [type.name.en, type.plural],
    [type.plural.sw, type.plural],
    [type.plural.en, type.plural],
    ...Object.entries(typeFields(words, name)).map(([field, text]): Entry => [label(field), text.label]),
    ...Object.entries(words.system).map(([field, text]): Entry => [label(field), text]),
  ];
}

/** Where the admin looks for the label of a content type's field. */
export const fieldMessageId = (uid: string, field: string) => `content-manager.content-types.${uid}.${field}`;
