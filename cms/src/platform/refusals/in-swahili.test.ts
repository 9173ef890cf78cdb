import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { inSwahili } from './in-swahili';

const require = createRequire(import.meta.url);
const utils = require('@strapi/utils') as typeof import('@strapi/utils');
const { yup } = utils;

const label = (path: string) => (path === 'title' ? 'Kichwa' : path);
const short = yup.string().min(3).max(5);
const rules: [string, { validate(value: unknown, options: object): Promise<unknown> }, unknown][] = [
  ['empty', yup.string().required(), ''],
  ['not there', yup.mixed().notNil(), undefined],
  ['null', yup.mixed().notNull(), null],
  ['short', short, 'a'],
  ['long', short, 'abcdefg'],
  ['malformed', yup.string().matches(/^a$/), 'b'],
  ['no address', yup.string().email(), 'b'],
  ['no link', yup.string().url(), 'b'],
  ['small', yup.number().min(3), 1],
  ['large', yup.number().max(3), 4],
  ['broken', yup.number().integer(), 1.5],
  ['few', yup.array().min(2), [1]],
  ['many', yup.array().max(1), [1, 2]],
  ['not offered', yup.string().oneOf(['a']), 'b'],
  ['of another kind', yup.number(), 'b'],
  ['unknown', yup.object({}).noUnknown().strict(), { a: 1 }],
];

it.each(rules)("Strapi's own words for a value that is %s are known", async (_, rule, value) => {
  const message = await (yup.object({ title: rule as never }) as typeof rule)
    .validate({ title: value }, {})
    .then(
      () => 'nothing',
      (error: Error) => error.message,
    );
  expect([message, inSwahili(message, label)]).toEqual([
    expect.any(String),
    expect.stringMatching(/Kichwa|Ombi|Chagua/),
  ]);
});

it('a text that is not of Strapi stays', () => {
  expect(inSwahili('Faili halina kitu.', label)).toBe(null);
});

/** Where Strapi's server refuses what the admin asks; `dist/ee` and tokens for programs are not ours. */
const SERVERS = [
  'admin/dist/server',
  'content-manager/dist/server',
  'upload/dist/server',
  'i18n/dist/server',
];
const PROGRAMS =
  /\/(ee|ai|history|preview|content-type)\/|(api-token|admin-token|transfer|webhook|homepage|ai)[^/]*$/;
const REFUSAL =
  /(?:new (?:\w+\.)?(?:Application|Validation|NotFound|Forbidden|Unauthorized|RateLimit|PayloadTooLarge|Policy)Error|ctx\.(?:badRequest|notFound|forbidden|unauthorized|payloadTooLarge))\(\s*(['"])((?:(?!\1).)+)\1/g;
/** Answers to programs and to those who write Strapi's settings; what `old-links.ts` says in its own words. */
const NEVER_SHOWN =
  /^(Invalid configuration|Permissions are not|Type is not|AI |No active job|ids must be|ValidationError$|Invalid withCount|documentId is required|The (size|type) is required|contentType|Document ID|apiToken|owner|Preview |The provided token|lifespan|Transfer token|This reset password|Invalid registration)/;

it('has words for all that Strapi refuses the admin', () => {
  const root = (name: string) => dirname(require.resolve(`@strapi/${name.split('/')[0]}/package.json`));
  const files = SERVERS.flatMap((name) =>
    globSync(join(root(name), name.slice(name.indexOf('/') + 1), '**/*.js')),
  ).filter((file) => !PROGRAMS.test(file));
  const said = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(REFUSAL)].map((found) => found[2]),
  );
  const classes = [utils.errors.ApplicationError, utils.errors.NotFoundError, utils.errors.ForbiddenError]
    .concat(utils.errors.UnauthorizedError, utils.errors.PolicyError, utils.errors.PayloadTooLargeError)
    .map((Refusal) => new Refusal().message);
  const all = [...new Set([...said, ...classes])].filter((text) => text && !NEVER_SHOWN.test(text));
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((text) => inSwahili(String(text), label) === null)).toEqual([]);
});
