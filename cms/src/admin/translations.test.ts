import { describe, expect, test } from 'vitest';
import {
  ourFiles,
  ours,
  readMessages,
  strapiAsks,
  strapiEnglish,
  strapiHardCodes,
} from '../../../tests/support/messages-of.ts';

// What its files have goes before what its code falls back to.
const english = { ...strapiAsks(), ...(await strapiEnglish()) };

/**
 * What no member of staff meets, and why. What is not named here must be in Swahili, also the platform administrators'
 * screens of content, files, languages, users and roles.
 */
const NOT_SHOWN = [
  // The Enterprise edition: its screens, and the advertisements for them that `promoteEE: false` takes away.
  /^(content-releases|review-workflows)\b/,
  /^Settings\.(sso|review|content-history|page\.(Purchase|purchase))/,
  /^(notification\.ee|global\.auditLogs|widget\.last-activity|components\.premiumFeature)/,
  /^(content-manager\.history|Auth\.(login\.sso|form\.button\.login)|Provider$|app\.components\.Users\.MagicLink\.connect\.sso)/,
  // Strapi's tours, trials, marketplace, cloud and machine translation, which are switched off.
  /^(tours|Usecase|global\.marketplace|HomePage\.widget\.deploy|notification\.version)/,
  /^app\.components\.(GuidedTour|FreeTrial|Nps|Onboarding|MediaLibraryBanner|UpsellBanner|BlockLink|ComingSoonPage)/,
  /^app\.components\.(LeftMenu\.trialCountdown|LeftMenuFooter|PluginCard|listPlugins|ListPlugins|InstallPlugin|Official)/,
  /^widget\.deploy-now/,
  /^(upload\.(ai|settings\.form\.aiMetadata)|i18n\.(CMEditViewAI|Settings\.aiLocalizations)|app\.static\.links)/,
  // For developers: the builder of content types, plugins that are not installed, tokens for programs.
  /^components\.(AutoReload|ProductionBlocker)/,
  /^global\.plugins\.(content-type-builder|documentation\.description|graphql|sentry|users-permissions)/,
  /^(Settings\.(apiTokens|adminTokens|transferTokens|tokens|webhooks)\b(?!\.title$)|ResetPasswordToken)/,
  /^notification\.(error\.tokenname|success\.(api|admin|transfer)[tT]oken)/,
  // Settings of the whole platform, but for their names in the menu.
  /^(email(?!\.Settings\.email\.plugin\.title$)|Settings\.(permissions|roles|application|PageTitle))\b/,
  // No words at all.
  /^app\.utils\.(SelectOption|defaultMessage|placeholder)/,
];
/** The prefixes of our own messages. */
const OWN = /^(tovuti|text|address|alt|tenancy|publishing|accounts|audit|history|preview|transfer)\./;
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
    const swahili = ours('sw');
    const missing = shown.filter((id) => !(id in swahili));
    console.log(`sw: ${percent(shown.length - missing.length, shown.length)} of ${shown.length} strings`);
    expect(missing).toEqual([]);
  });

  test("has the words that Strapi's components write without a message", () => {
    const swahili = ours('sw');
    // What an example of Strapi's documentation says.
    const unknown = strapiHardCodes().filter(
      (text) => !(`strapi.${text}` in swahili) && text !== 'placeholder',
    );
    expect(unknown).toEqual([]);
  });

  test('has our own messages in both languages', () => {
    const own = (locale: string) => Object.keys(ours(locale)).filter((id) => OWN.test(id));
    expect(own('sw').sort()).toEqual(own('en').sort());
  });

  test('says each message once', () => {
    const ids = ourFiles('sw').flatMap((file) => Object.keys(readMessages(file)));
    expect(ids.length).toBe(new Set(ids).size);
  });
});
