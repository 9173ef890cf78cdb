import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../platform/day';
import type { Column } from './columns';
import { readCsv } from './csv';
import { readDay, readFeedMoment, readMoment } from './dates';
import { decodeText } from './decode';

const column = (name: string, sw: string, en: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'string',
  required: false,
  label: { sw, en },
  ...more,
});
const columns = [
  column('title', 'Kichwa cha habari', 'Title', { required: true, maxLength: 20 }),
  column('date', 'Tarehe', 'Date', { type: 'date', required: true }),
  column('fee', 'Ada', 'Fee', { type: 'biginteger', min: 0 }),
  column('kind', 'Aina', 'Kind', {
    type: 'enumeration',
    values: [{ value: 'general', label: { sw: 'Ya jumla', en: 'General' } }],
  }),
  column('body', 'Maelezo', 'Body', { type: 'rich-text' }),
];
const read = (text: string) => readCsv(text, { type: 'x', locale: 'sw', columns });

it('reads columns by their names in Swahili, English or the code, in any order', () => {
  const { items } = read('Tarehe;TITLE *;fee;Aina;Maelezo\n25/11/2026;Moja;1,250,000;ya jumla;"A\n\nB"\n');
  expect(items[0]?.fields).toEqual({
    date: '2026-11-25',
    title: 'Moja',
    fee: '1250000',
    kind: 'general',
    body: [
      { type: 'paragraph', children: [{ type: 'text', text: 'A' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'B' }] },
    ],
  });
});

it('names the row, the column and the fault, and takes the rows that are right', () => {
  const { items, notes } = read(
    'title,date,kind\nSawa,2026-11-25,\n,31/02/2026,ya ajabu\nSawa,2026-11-25,\nNdefu mno kuliko inavyoruhusiwa,2026-01-01,\n',
  );
  expect(items).toHaveLength(1);
  expect(notes).toEqual([
    { code: 'cell', row: 3, column: 'title', fault: 'required', value: '' },
    { code: 'cell', row: 3, column: 'date', fault: 'date', value: '31/02/2026' },
    { code: 'cell', row: 3, column: 'kind', fault: 'choice', value: 'ya ajabu' },
    { code: 'row-twice', row: 4, title: 'Sawa' },
    { code: 'cell', row: 5, column: 'title', fault: 'long', value: 'Ndefu mno kuliko inavyoruhusiwa' },
  ]);
});

it('takes no number that the database cannot hold', () => {
  const { items, notes } = read('title,date,fee\nMoja,2026-11-25,99999999999999999999\n');
  expect(items).toEqual([]);
  expect(notes).toEqual([
    { code: 'cell', row: 2, column: 'fee', fault: 'number', value: '99999999999999999999' },
  ]);
});

it('keeps the key of a row from file to file', () => {
  const [one] = read('title,date\nMoja,2026-11-25\n').items;
  const [again] = read('Tarehe;Kichwa cha habari;Ada\n25/11/2026;Moja;5\n').items;
  expect(again?.source).toBe(one?.source);
});

it.each([
  ['title,date\n', /mstari wowote/],
  ['title\nMoja\n', /Tarehe/],
  ['ajabu,sana\n1,2\n', /Kichwa/],
  ['title,date\n"haijafungwa,2026-11-25\n', /nukuu/],
])('refuses %j in words', (text, reason) => {
  expect(() => read(text)).toThrow(reason);
});

describe('text', () => {
  it('is UTF-8, with or without its mark, or what Excel writes', () => {
    expect(decodeText(Buffer.from('\ufeffMwanza', 'utf8'))).toBe('Mwanza');
    expect(decodeText(Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96]))).toBe('Café –');
  });
});

it('reads what Excel writes: `sep=;`, UTF-16, headings of several lines', () => {
  expect(read('sep=;\r\ntitle;date\r\nMoja;25-11-2026\r\n').items).toHaveLength(1);
  expect(read('"Kichwa cha\nhabari";Tarehe\nMoja;25/11/26\n').items[0]?.fields).toMatchObject({
    date: '2026-11-25',
  });
  const big = Buffer.from('\ufeffMwanza', 'utf16le').swap16();
  expect(decodeText(big)).toBe('Mwanza');
});

describe('dates', () => {
  it('of feeds are RFC 822 with any zone, or ISO 8601', () => {
    expect(
      [
        'Mon, 04 Nov 2024 10:00:00 EAT',
        'Jumatatu, 04 Nov 2024 10:00:00 +0300',
        '4 Nov 2024 07:00 GMT',
        '2024-11-04T10:00:00+03:00',
        '04/11/2024 10:00',
        'jana',
        '',
      ].map(readFeedMoment),
    ).toEqual([...Array(5).fill('2024-11-04T07:00:00.000Z'), null, null]);
  });

  it('are days of the calendar, in both orders', () => {
    expect(['2026-11-25', '25/11/2026', '5.1.2026', '31/02/2026', '2026-13-01', 'jana'].map(readDay)).toEqual(
      ['2026-11-25', '2026-11-25', '2026-01-05', null, null, null],
    );
    expect(['25-11-2026', '25/11/26', '2026/11/25', '0000-01-01'].map(readDay)).toEqual([
      ...Array(3).fill('2026-11-25'),
      null,
    ]);
  });

  it('with a time are of East Africa', () => {
    expect(readMoment('25/11/2026 14:30')).toBe('2026-11-25T11:30:00.000Z');
    expect(readMoment('25/11/2026')).toBe('2026-11-24T21:00:00.000Z');
    expect(readMoment('25/11/2026 saa nane')).toBeNull();
    expect(dayOf('2024-11-04T21:30:00Z')).toBe('2024-11-05');
  });
});
