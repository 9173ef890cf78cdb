import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it, test } from 'vitest';

const require = createRequire(import.meta.url);
const source = (name: string, file: string) =>
  readFileSync(join(dirname(require.resolve(`@strapi/${name}/package.json`)), 'dist/admin', file), 'utf8');

/**
 * What we use of Strapi's admin without its documentation promising it. When a new version of Strapi fails here, the
 * named file of ours must follow.
 */
test.each([
  ['language.ts', 'admin', 'admin/src/reducer.mjs', /name: 'admin'[\s\S]*setLocale \(state, action\)/],
  ['language.ts', 'admin', 'admin/src/reducer.mjs', /LANGUAGE_LOCAL_STORAGE_KEY = 'strapi-admin-language'/],
  [
    'language.ts',
    'admin',
    'admin/src/layouts/UnauthenticatedLayout.mjs',
    /\(state\)=>state\.admin_app\.language\.localeNames\)/,
  ],
  ['promotions.ts', 'admin', 'admin/src/components/GuidedTour/Context.mjs', /'STRAPI_GUIDED_TOUR'/],
  [
    'promotions.ts',
    'admin',
    'admin/src/components/MediaLibraryBanner.mjs',
    /`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_\$\{isLegacyMediaLibrary\}`/,
  ],
  [
    'tab-title.ts',
    'admin',
    'admin/src/components/PageHelpers.mjs',
    /document\.title = `\$\{title\} \| Strapi`/,
  ],
  ['format-column.tsx', 'i18n', 'contentManagerHooks/listView.mjs', /name: 'locales'/],
  [
    'own-pages.ts',
    'admin',
    'admin/src/router.mjs',
    /index: true,[\s\S]*path: 'settings\/\*'[\s\S]*path: 'application-infos'/,
  ],
  [
    'platform/refusals/translate.ts',
    'admin',
    'admin/src/pages/Auth/components/Login.mjs',
    /camelCase\(message\)\.toLowerCase\(\) === 'usernotactive'/,
  ],
  ['own-pages.ts', 'admin', 'admin/src/core/apis/router.mjs', /this\._routes = route\(this\._routes\)/],
  [
    'calendar.ts',
    'admin',
    'admin/src/components/FormInputs/Date.mjs',
    /jsx\(DatePicker, \{[\s\S]*\.\.\.props/,
  ],
  [
    'calendar.ts',
    'admin',
    'admin/src/components/FormInputs/DateTime.mjs',
    /jsx\(DateTimePicker, \{[\s\S]*\.\.\.props/,
  ],
  ['translations (apiError.*)', 'admin', 'admin/src/utils/getPrefixedId.mjs', /`apiError\.\$\{message\}`/],
])('%s finds in Strapi what it touches', (_, name, file, form) => {
  expect(source(name, file)).toMatch(form);
});

it("calendar.ts: Strapi's calendar begins the week by the region in a language's name", () => {
  const system = createRequire(require.resolve('@strapi/design-system/package.json'));
  const { startOfWeek, CalendarDate } = system('@internationalized/date') as Dates;
  const saturday = new CalendarDate(2026, 12, 5);
  expect(['sw', 'sw-001', 'en-GB'].map((locale) => startOfWeek(saturday, locale).day)).toEqual([29, 30, 30]);
});

type Day = { day: number };
type Dates = {
  CalendarDate: new (year: number, month: number, day: number) => Day;
  startOfWeek(date: Day, locale: string): Day;
};

it('main-action.ts: the buttons "Publish" and "Save" are known by their types', () => {
  const actions = source('content-manager', 'pages/EditView/components/DocumentActions.mjs');
  expect(actions).toMatch(/PublishAction\.type = 'publish'[\s\S]*UpdateAction\.type = 'update'/);
});
