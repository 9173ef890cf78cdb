import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { inSwahili } from './in-swahili';

const require = createRequire(import.meta.url);
const { yup } = require('@strapi/utils') as typeof import('@strapi/utils');

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
