import { expect, it } from 'vitest';
import { TovutiError } from './error.ts';
import { messages } from './messages.ts';

it('says what happened and what to do, in Swahili and then in English', () => {
  const error = new TovutiError('tenant-unknown', { code: 'nowhere' });
  const [sw, en] = error.message.split('\n');
  expect(sw).toBe(error.explain('sw'));
  expect(en).toBe(error.explain('en'));
  expect(en).toContain('"nowhere"');
});

it.each(Object.entries(messages))('%s is complete, and both languages use the same facts', (_, {
  sw,
  en,
}) => {
  for (const text of [sw.message, sw.remedy, en.message, en.remedy]) expect(text.length).toBeGreaterThan(10);
  const facts = (texts: string) => [...new Set(texts.match(/\{\w+\}/g) ?? [])].sort();
  expect(facts(sw.message + sw.remedy)).toEqual(facts(en.message + en.remedy));
});
