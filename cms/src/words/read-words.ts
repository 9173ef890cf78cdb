import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { CategoryWords, ContentWords, TypeWords } from './words';

/** Reads the message files of the content model from their folder (`cms/src/words`). */
export function readWords(folder: string): ContentWords {
  return {
    types: readAll<TypeWords>(join(folder, 'types')),
    components: readAll<CategoryWords>(join(folder, 'components')),
    common: readJson(join(folder, 'common.json')),
    values: readJson(join(folder, 'values.json')),
    system: readJson(join(folder, 'system.json')),
  };
}

function readAll<T>(folder: string): Record<string, T> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [parse(file).name, readJson<T>(join(folder, file))]));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
