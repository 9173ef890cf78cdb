import table from './category-types.json';

/** The type that an old site's categories name; news when they name none. */
export const typeOfCategories = (names: string[]) => namedType(names) ?? 'news-article';

/** The type that these names mean, if any. */
export function namedType(names: string[]): string | undefined {
  const words = new Set(
    names.map((name) =>
      name
        .toLowerCase()
        .replace(/[-_\s]+/g, ' ')
        .trim(),
    ),
  );
  return Object.entries(table).find(([, categories]) => categories.some((name) => words.has(name)))?.[0];
}
