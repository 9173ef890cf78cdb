import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '@tovuti/core';

export type Messages = Record<string, string>;

const ADMIN = join(ROOT, 'cms/src/admin');
const require = createRequire(join(ADMIN, 'app.tsx'));

export const readMessages = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Messages;

/** Our message files of the admin in one language. */
export const ourFiles = (locale: string) => [
  ...globSync(join(ADMIN, 'translations', locale, '*.json')),
  ...globSync(join(ADMIN, '../plugins/*/admin/words', `${locale}.json`)),
];

/** Our messages of the admin in one language, by their ids. */
export const ours = (locale: string): Messages => Object.assign({}, ...ourFiles(locale).map(readMessages));

/** Strapi's own English, by the ids it has in the admin. */
export async function strapiEnglish(): Promise<Messages> {
  return Object.assign(
    {},
    await packageEnglish('admin', 'admin/src/translations', ''),
    await packageEnglish('content-manager', 'translations', 'content-manager.'),
    await packageEnglish('upload', 'translations', 'upload.'),
    await packageEnglish('i18n', 'translations', 'i18n.'),
  );
}

async function packageEnglish(name: string, folder: string, prefix: string): Promise<Messages> {
  const root = dirname(require.resolve(`@strapi/${name}/package.json`));
  const file = pathToFileURL(join(root, 'dist/admin', folder, 'en.json.mjs')).href;
  const { default: messages } = (await import(file)) as { default: Messages };
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [prefix + id, text]));
}
