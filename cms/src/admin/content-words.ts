import common from '../words/common.json';
import system from '../words/system.json';
import values from '../words/values.json';
import type { CategoryWords, ContentWords, TypeWords } from '../words/words';

/** The message files of the content model, bundled into the admin. */
export const contentWords: ContentWords = {
  types: byName(import.meta.glob<TypeWords>('../words/types/*.json', { eager: true, import: 'default' })),
  components: byName(
    import.meta.glob<CategoryWords>('../words/components/*.json', { eager: true, import: 'default' }),
  ),
  common,
  system,
  values,
};

/** `../words/types/tender.json` is known as `tender`. */
function byName<T>(files: Record<string, T>): Record<string, T> {
  const name = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [name(path), content]));
}
