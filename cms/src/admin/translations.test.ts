import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

type Messages = Record<string, string>;

const require = createRequire(import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Messages;
const files = (locale: string) => globSync(join(import.meta.dirname, 'translations', locale, '*.json'));
const ours = (locale: string): Messages => Object.assign({}, ...files(locale).map(read));

/** Strapi's own English, by the ids it has in the admin. */
async function strapiMessages(name: string, folder: string, prefix: string): Promise<Messages> {
  const root = dirname(require.resolve(`@strapi/${name}/package.json`));
  const file = pathToFileURL(join(root, 'dist/admin', folder, 'en.json.mjs')).href;
  const { default: messages } = (await import(file)) as { default: Messages };
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [prefix + id, text]));
}

const english: Messages = Object.assign(
  {},
  await strapiMessages('admin', 'admin/src/translations', ''),
  await strapiMessages('content-manager', 'translations', 'content-manager.'),
  await strapiMessages('upload', 'translations', 'upload.'),
  await strapiMessages('i18n', 'translations', 'i18n.'),
);

/** `{name}` and `{count, plural, other {many}}` ask for the values `name` and `count`; `many` is only a word. */
const VALUE = /(?<!(?:=\d+|one|other|true|false|undefined)\s*)\{\s*(\w+)\s*[,}]/g;
const valuesIn = (text: string) => [...text.matchAll(VALUE)].map(([, name]) => name ?? '');

describe('the Swahili of the admin', () => {
  test('asks for no value that Strapi does not give', () => {
    const wrong = Object.entries(ours('sw')).filter(([id, text]) => {
      const given = valuesIn(english[id] ?? text);
      return valuesIn(text).some((name) => !given.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  test('covers the screens of every day', () => {
    const daily = /^(Auth\.form|app\.utils|components\.Input\.error\.validation|content-manager\.success)/;
    const exempt = /withField|json|sso|strapi|providers|minSupMax|defaultMessage|password\.local|notify/i;
    const missing = Object.keys(english).filter(
      (id) => daily.test(id) && !exempt.test(id) && !(id in ours('sw')),
    );
    expect(missing).toEqual([]);
  });

  test('has our own messages in both languages', () => {
    const own = (locale: string) => Object.keys(ours(locale)).filter((id) => id.startsWith('tovuti.'));
    expect(own('sw')).toEqual(own('en'));
  });

  test('says each message once', () => {
    const ids = files('sw').flatMap((file) => Object.keys(read(file)));
    expect(ids.length).toBe(new Set(ids).size);
  });
});
