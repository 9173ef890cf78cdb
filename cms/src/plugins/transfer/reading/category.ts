import table from './category-types.json';

/** The type that an old site's categories name; news when they name none. */
export function typeOfCategories(names: string[]): string {
  const words = new Set(
    names.map((name) =>
      name
        .toLowerCase()
        .replace(/[-_\s]+/g, ' ')
        .trim(),
    ),
  );
  const found = Object.entries(table).find(([, categories]) => categories.some((name) => words.has(name)));
  return found?.[0] ?? 'news-article';
}
