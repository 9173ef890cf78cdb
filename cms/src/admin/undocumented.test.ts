import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

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
  ['translations (apiError.*)', 'admin', 'admin/src/utils/getPrefixedId.mjs', /`apiError\.\$\{message\}`/],
])('%s finds in Strapi what it touches', (_, name, file, form) => {
  expect(source(name, file)).toMatch(form);
});
