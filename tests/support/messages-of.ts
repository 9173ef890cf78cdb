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

/** How each package of Strapi writes the ids of its messages: a function of its own puts this prefix before them. */
const PREFIXES = { admin: '', 'content-manager': 'content-manager.', upload: 'upload.', i18n: 'i18n.' };
const DESCRIPTOR =
  /\bid:\s*(?<call>\w+\(\s*)?(?<quote>['"`])(?<id>[^'"`]+)\k<quote>\s*\)?,\s*defaultMessage:\s*(?<open>['"`])(?<text>(?:\\.|(?!\k<open>)[\s\S])*)\k<open>/g;
/** Of the Enterprise edition, of what is switched off, and of Strapi's own tests. */
const NOT_OURS = /\/ee\/|\/(ai|GuidedTour|history|preview|tests)\//;

/** The messages that Strapi's code asks for, with the English it falls back to; its own files lack some of them. */
export function strapiAsks(): Messages {
  const asked: Messages = {};
  for (const [name, prefix] of Object.entries(PREFIXES)) {
    for (const file of globSync(join(packageRoot(name), 'dist/admin/**/*.mjs'))) {
      if (NOT_OURS.test(file)) continue;
      for (const { groups = {} } of readFileSync(file, 'utf8').matchAll(DESCRIPTOR)) {
        const { call, id = '', text = '' } = groups;
        const whole = id.replace(/^\$\{plugin_?id\}\./i, prefix);
        // An id that is put together while the admin runs is asked for under a name that is known only then.
        if (!whole.includes('${')) asked[(call ? prefix : '') + whole] = text;
      }
    }
  }
  return asked;
}

/** `label: "Close"` in a component, `clearLabel = "Clear"` (minified: `t = "Clear"`) in the design system. */
const HARD_CODED =
  /(?:\b(?:children|label|\w+Label|placeholder|title|hint)|['"]aria-label['"]): ?(['"])([A-Za-z][\w .]{2,})\1/g;
const DEFAULTS = /\b[a-z]\w* = "([A-Z][a-z]+(?: [a-z]+)*)"[,\n]/g;

/** Names of programming languages, links to Strapi's documentation, and tokens for programs. */
const NOT_WORDS = /BlocksInput\/utils\/constants|getMatchingDocLink|NoJavascript|DefaultDocument|\/Tokens\//;

/** Words that Strapi's components write without a message: no translation reaches them. */
export function strapiHardCodes(): string[] {
  const files = Object.keys(PREFIXES)
    .flatMap((name) => globSync(join(packageRoot(name), 'dist/admin/**/*.mjs')))
    .filter((file) => !NOT_OURS.test(file) && !NOT_WORDS.test(file));
  const inComponents = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(HARD_CODED)]);
  const system = readFileSync(join(packageRoot('design-system'), 'dist/index.mjs'), 'utf8');
  const found = [
    ...inComponents.map(([, , text]) => text),
    ...[...system.matchAll(DEFAULTS)].map(([, text]) => text),
  ];
  return [...new Set(found)].filter((text) => text !== undefined).sort();
}

const packageRoot = (name: string) => dirname(require.resolve(`@strapi/${name}/package.json`));

async function packageEnglish(name: string, folder: string, prefix: string): Promise<Messages> {
  const file = pathToFileURL(join(packageRoot(name), 'dist/admin', folder, 'en.json.mjs')).href;
  const { default: messages } = (await import(file)) as { default: Messages };
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [prefix + id, text]));
}
