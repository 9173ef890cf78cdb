import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

type Messages = Record<string, string>;

const require = createRequire(import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Messages;
const files = (locale: string) => [
  ...globSync(join(import.meta.dirname, 'translations', locale, '*.json')),
  ...globSync(join(import.meta.dirname, '../plugins/*/admin/words', `${locale}.json`)),
];
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

/**
 * Screens that institutions' staff cannot open: settings of the platform, the Enterprise edition's, the builder of content
 * types, Strapi's tours, trials, marketplace and machine translation. What is not named here must be in Swahili.
 */
const NOT_SHOWN = [
  /^(content-releases|review-workflows|email|tours|Usecase|coming)\b/,
  /^Settings\.(permissions|apiTokens|adminTokens|transferTokens|tokens|webhooks|sso|roles|application|review)\b/,
  /^Settings\.(PageTitle|content-history|page)\b/,
  /^i18n\.(Settings|CMEditViewAI|plugin)/,
  /^app\.components\.(GuidedTour|FreeTrial|Nps|Onboarding|MediaLibraryBanner|UpsellBanner|PluginCard|listPlugins)/,
  /^app\.components\.(ListPlugins|InstallPlugin|DownloadInfo|ComingSoon|Official|BlockLink|LeftMenuFooter|Users)/,
  /^app\.components\.LeftMenu\.trialCountdown/,
  /^content-manager\.(history|containers|form\.Input|edit-settings|emptyAttributes|error\.(attribute|contentTypeName))/,
  /^content-manager\.components\.(Draggable|EmptyAttributesBlock|FieldItem|FiltersPick|SettingsView)/,
  /^content-manager\.(groups|models|link-to-ctb|pages\.NoContentType|plugin|preview\.(error|info|content))/,
  /^content-manager\.(EditRelations|api|global\.displayed)/,
  /^upload\.(ai|settings|config|plugin)/,
  /^global\.(plugins|auditLogs|marketplace)/,
  /^notification\.(ee|contentType|version|error\.(invalid|tokenname)|success\.(api|admin|transfer))/,
  /^(Roles\.|Users\.|Analytics|Documentation|Provider|ResetPasswordToken|Files Upload|HomePage\.widget\.deploy)/,
  /^components\.(AutoReload|OverlayBlocker|ProductionBlocker|premium)/,
  /^Auth\.(login\.sso|form\.button\.login|form\.error\.password\.local)/,
  /^(app\.utils\.(SelectOption|defaultMessage|notify|placeholder)|app\.static|widget\.last-activity)/,
];
/** The prefixes of our own messages. */
const OWN = /^(tovuti|tenancy|publishing|accounts|audit|history|preview|transfer)\./;
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

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

  test('covers every string that staff screens show: 100 %', () => {
    const shown = Object.keys(english).filter((id) => !NOT_SHOWN.some((screen) => screen.test(id)));
    const missing = shown.filter((id) => !(id in ours('sw')));
    console.log(`sw: ${percent(shown.length - missing.length, shown.length)} of ${shown.length} strings`);
    expect(missing).toEqual([]);
  });

  test('has our own messages in both languages', () => {
    const own = (locale: string) => Object.keys(ours(locale)).filter((id) => OWN.test(id));
    expect(own('sw').sort()).toEqual(own('en').sort());
  });

  test('says each message once', () => {
    const ids = files('sw').flatMap((file) => Object.keys(read(file)));
    expect(ids.length).toBe(new Set(ids).size);
  });
});
