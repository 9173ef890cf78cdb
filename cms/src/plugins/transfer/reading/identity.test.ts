import { expect, it } from 'vitest';
import { pathOf, plainAddress, tellApart } from './identity';

it('an address is the same with another scheme, case or last slash', () => {
  const forms = ['http://www.Zamani.go.tz/?p=1', 'https://zamani.go.tz/?p=1', ' HTTPS://ZAMANI.GO.TZ/?P=1 '];
  expect(new Set(forms.map(plainAddress))).toEqual(new Set(['zamani.go.tz/?p=1']));
});

it('a path stays when the domain changes', () => {
  expect(['http://a.tz/x/?b=1', 'https://b.tz/x/?b=1', '/x/?b=1'].map((link) => pathOf(link))).toEqual(
    Array(3).fill('/x/?b=1'),
  );
  expect(['http://a.tz', 'http://a.tz/', 'http://[', ''].map((link) => pathOf(link))).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

it('a key that two things have names neither', () => {
  expect(tellApart([{ keys: ['g', 'g 1', false] }, { keys: ['g', 'g 2'] }, { keys: ['h'] }])).toEqual([
    ['g 1'],
    ['g 2'],
    ['h'],
  ]);
});

it('things without any key of their own are numbered, and no number meets a key', () => {
  expect(
    tellApart([{ keys: ['g'] }, { keys: ['g'] }, { keys: ['g 1'] }, { keys: [] }, { keys: [] }]),
  ).toEqual([['g 2'], ['g 3'], ['g 1'], ['x'], ['x 1']]);
});

it('the key of earlier releases stays with the last that had it', () => {
  expect(
    tellApart([
      { keys: ['a'], former: 'f' },
      { keys: ['b'], former: 'f' },
      { keys: ['c'], former: 'c' },
    ]),
  ).toEqual([['a'], ['b', 'f'], ['c']]);
});
