/** A text in both languages of the admin. */
export type Words = { sw: string; en: string };
export type AdminLocale = keyof Words;
/** What an editor reads at a field: its label, and under it what to write. */
export type FieldWords = { label: Words; help: Words };
export type ComponentWords = { name: Words; fields: Record<string, FieldWords> };
export type TypeWords = ComponentWords & { plural: Words };
export type CategoryWords = { name: Words; components: Record<string, ComponentWords> };

/** All words of the content model: the files of this folder. */
export type ContentWords = {
  /** By the type's singular name, e.g. `tender`. */
  types: Record<string, TypeWords>;
  /** By the category's name, e.g. `service`. */
  components: Record<string, CategoryWords>;
  /** Fields that types share; a type's own words come first. */
  common: { fields: Record<string, FieldWords> };
  /** Names of enumeration values. One value means the same in every type: the admin looks it up bare. */
  values: Record<string, Words>;
  /** Labels of the fields that Strapi adds. */
  system: Record<string, Words>;
};

export const typeUid = (name: string) => `api::${name}.${name}`;

/** The words of each field of a content type, shared ones included. */
export function typeFields(words: ContentWords, name: string): Record<string, FieldWords> {
  return { ...words.common.fields, ...words.types[name]?.fields };
}

/** Every component by its uid, e.g. `service.step`. */
export function componentsByUid(words: ContentWords): Record<string, ComponentWords> {
  return Object.fromEntries(
    Object.entries(words.components).flatMap(([category, { components }]) =>
      Object.entries(components).map(([name, component]) => [`${category}.${name}`, component] as const),
    ),
  );
}
