import { describe, expect, it } from 'vitest';
import { changedNames, differences } from './differences';
import { readable, type Say } from './readable';

const say: Say = {
  yes: 'Ndiyo',
  no: 'Hapana',
  value: (text) => (text === 'works' ? 'Ujenzi' : text),
  moment: (text) => `[${text.slice(0, 10)}]`,
  field: (_component, name) => name,
  group: (component) => component,
};
const read = (value: unknown) => readable(value, say);
const text = (words: string) => ({ type: 'text', text: words });

describe('a value is readable', () => {
  it('as what it says: texts, choices, days, yes and no', () => {
    expect(read('mstari\nwa pili')).toEqual(['mstari', 'wa pili']);
    expect(read('works')).toEqual(['Ujenzi']);
    expect(read(false)).toEqual(['Hapana']);
    expect(read('2026-11-25T08:00:00.000Z')).toEqual(['[2026-11-25]']);
    expect(read(null)).toEqual([]);
  });

  it('block by block, where it is rich text', () => {
    const link = { type: 'link', url: 'https://nest.go.tz', children: [text('NeST')] };
    const items = ['moja', 'mbili'].map((word) => ({ type: 'list-item', children: [text(word)] }));
    expect(
      read([
        { type: 'heading', level: 2, children: [text('Kichwa')] },
        { type: 'paragraph', children: [text('Tazama '), link] },
        { type: 'list', format: 'unordered', children: items },
      ]),
    ).toEqual(['Kichwa', 'Tazama NeST (https://nest.go.tz)', '• moja', '• mbili']);
    const cells = ['Polio', 'wiki 6'].map((word) => ({ type: 'table-cell', children: [text(word)] }));
    const image = {
      name: 'kituo.jpg',
      url: '/uploads/kituo.jpg',
      alternativeText: 'Jengo',
      caption: 'Kituo',
    };
    expect(
      read([
        { type: 'table', caption: 'Ratiba', children: [{ type: 'table-row', children: cells }] },
        { type: 'image', image, children: [text('')] },
      ]),
    ).toEqual(['Ratiba', 'Polio | wiki 6', '[kituo.jpg: Jengo — Kituo]']);
  });

  it('field by field and by name, from a version and from a form alike', () => {
    const kept = [{ __component: 'service.step', title: 'Jaza fomu' }];
    const form = [{ __component: 'service.step', id: 7, __temp_key__: 'a0', title: 'Jaza fomu' }];
    expect(read(kept)).toEqual(['— service.step', 'title: Jaza fomu']);
    expect(read(form)).toEqual(read(kept));
    expect(read({ id: 3, name: 'picha.jpg' })).toEqual(['picha.jpg']);
    expect(read([{ documentId: 'abc', name: 'Waziri' }])).toEqual(['Waziri']);
    expect(read({ connect: [{ id: 1, label: 'Waziri' }], disconnect: [] })).toEqual(['+ Waziri']);
  });
});

describe('a difference', () => {
  it('is word by word', () => {
    expect(differences(['Ada ni elfu kumi'], ['Ada ni elfu ishirini'])).toEqual([
      { kind: 'same', text: 'Ada ni elfu ' },
      { kind: 'removed', text: 'kumi' },
      { kind: 'added', text: 'ishirini' },
    ]);
  });

  it('names the fields that read differently, not those that only look different', () => {
    const before = { title: 'A', body: null, steps: [{ id: 1, title: 'x' }] };
    const after = { title: 'B', body: undefined, steps: [{ id: 2, title: 'x' }] };
    expect(changedNames(before, after, read)).toEqual(['title']);
  });
});
