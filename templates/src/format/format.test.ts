import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../contract.ts';
import { formatChange } from './change.ts';
import { channelUrl } from './channel.ts';
import { dayAndMonth, formatDate, formatMoment, formatTime, formatWeekday } from './date.ts';
import { formatDeadline, urgency } from './deadline.ts';
import { formatHours } from './hours.ts';
import { initials } from './initials.ts';
import { linked } from './linked.ts';
import { formatMoney, formatSize } from './quantity.ts';
import { telephone } from './telephone.ts';

describe('dates', () => {
  test('are said in words', () => {
    expect(formatDate('2026-11-20', 'sw')).toBe('20 Novemba 2026');
    expect(formatDate('2026-11-20', 'en')).toBe('20 November 2026');
    expect(formatWeekday('2026-11-20', 'sw')).toBe('Ijumaa, 20 Novemba 2026');
    expect(dayAndMonth('2026-03-05', 'sw')).toEqual({ day: '5', month: 'Mac' });
  });

  test('are those of East Africa, whatever the clock of the machine', () => {
    expect(formatDate('2026-11-20T21:30:00.000Z', 'sw')).toBe('21 Novemba 2026');
    expect(formatMoment('2026-11-28T07:00:00.000Z', 'sw')).toBe('28 Novemba 2026, saa 4:00 asubuhi');
    expect(formatMoment('2026-11-28T07:00:00.000Z', 'en')).toBe('28 November 2026, 10:00 am');
  });
});

test.each([
  ['00:00', 'saa 6:00 usiku', '12:00 am'],
  ['03:59', 'saa 9:59 usiku', '3:59 am'],
  ['05:15', 'saa 11:15 alfajiri', '5:15 am'],
  ['06:00', 'saa 12:00 asubuhi', '6:00 am'],
  ['07:30', 'saa 1:30 asubuhi', '7:30 am'],
  ['12:00', 'saa 6:00 mchana', '12:00 pm'],
  ['15:30', 'saa 9:30 alasiri', '3:30 pm'],
  ['18:00', 'saa 12:00 jioni', '6:00 pm'],
  ['19:00', 'saa 1:00 usiku', '7:00 pm'],
  ['23:59', 'saa 5:59 usiku', '11:59 pm'],
])('%s on the clock is %s', (clock, swahili, english) => {
  const moment = new Date(`2026-11-20T${clock}:00+03:00`).toISOString();
  expect(formatTime(moment, 'sw')).toBe(swahili);
  expect(formatTime(moment, 'en')).toBe(english);
});

test('money is exact however large', () => {
  expect(formatMoney(20000)).toBe('TSh 20,000');
  expect(formatMoney('90071992547409931')).toBe('TSh 90,071,992,547,409,931');
});

test.each([
  [1, 'KB 1', '1 KB'],
  [214_800, 'KB 210', '210 KB'],
  [1_468_006, 'MB 1.4', '1.4 MB'],
  [1_048_575, 'MB 1', '1 MB'],
])('%d bytes', (bytes, swahili, english) => {
  expect(formatSize(bytes, 'sw')).toBe(swahili);
  expect(formatSize(bytes, 'en')).toBe(english);
});

test.each([
  ['open', 0, 'soon'],
  ['open', 3, 'soon'],
  ['open', 4, 'open'],
  ['open', 28, 'open'],
  ['closed', 0, 'closed'],
] as const)('a deadline that is %s with %d days left is shown as %s', (state, daysLeft, shown) => {
  expect(urgency({ at: '2026-11-28T07:00:00.000Z', state, daysLeft })).toBe(shown);
});

test('a deadline says how long is left', () => {
  const open = (daysLeft: number) => ({ at: '2026-11-28T07:00:00.000Z', state: 'open' as const, daysLeft });
  expect(formatDeadline(open(5), 'sw')).toBe('Zimebaki siku 5');
  expect(formatDeadline(open(1), 'sw')).toBe('Imebaki siku 1');
  expect(formatDeadline(open(0), 'sw')).toBe('Mwisho ni leo');
  expect(formatDeadline(open(5), 'en')).toBe('5 days left');
  expect(formatDeadline({ ...open(0), state: 'closed' }, 'sw')).toBe('Muda umekwisha');
});

test.each([
  ['Dkt. Rehema Juma Mwakalinga', 'RM'],
  ['Mhe. Balozi Prof. Asha Ally', 'AA'],
  ['Bi. Neema', 'N'],
  ['', ''],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('numbers can be dialled', () => {
  expect(telephone('+255 25 260-0000')).toBe('tel:+255252600000');
  expect(telephone('*152*00#')).toBe('tel:*152*00%23');
});

test.each([
  ['Piga 025 000 0840 au +255 25 260 0000.', ['tel:0250000840', 'tel:+255252600000']],
  ['Bila malipo: 0800 110 000', ['tel:0800110000']],
  ['Piga *152*00# kwa simu yoyote', ['tel:*152*00%23']],
  ['Pakua fomu katika www.arushacc.go.tz, kisha ilete.', ['https://www.arushacc.go.tz']],
  ['Soma https://nest.go.tz/tenders.', ['https://nest.go.tz/tenders']],
  ['Andika info@arushacc.go.tz', ['mailto:info@arushacc.go.tz']],
  ['Shilingi 1,450,000,000 kwa mwaka 2026/2027; zabuni TR141/2026/2027/W/07, tarehe 28.11.2026', []],
])('what can be tapped in "%s"', (text, hrefs) => {
  const pieces = linked(text);
  expect(pieces.flatMap(({ href }) => href ?? [])).toEqual(hrefs);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test.each([
  ['web', 'https://tausi.tamisemi.go.tz', 'https://tausi.tamisemi.go.tz'],
  ['web', 'javascript:alert(1)', undefined],
  ['web', null, undefined],
  ['phone', '+255 25 260 0000', 'tel:+255252600000'],
  ['ussd', '*152*00#', 'tel:*152*00%23'],
  ['sms', '15200', 'sms:15200'],
  ['email', 'info@afya.go.tz', 'mailto:info@afya.go.tz'],
  ['office', 'Chumba 12', undefined],
] as const)('a channel of kind %s with %s leads to %s', (kind, value, url) => {
  expect(channelUrl({ kind, detail: 'Maelezo', value })).toBe(url);
});

const timetable = (own: Partial<OpeningHours>): OpeningHours => {
  return { kind: 'weekly', label: null, months: null, days: null, times: null, note: null, ...own };
};

test.each<[Partial<OpeningHours>, string, string]>([
  [{ kind: 'always' }, 'Saa 24, kila siku', '24 hours, every day'],
  [{ kind: 'always', label: 'Dharura' }, 'Dharura: saa 24, kila siku', 'Dharura: 24 hours, every day'],
  [
    { days: [0, 4], times: ['07:30', '15:30'] },
    'Jumatatu hadi Ijumaa, saa 1:30 asubuhi hadi saa 9:30 alasiri',
    'Monday to Friday, 7:30 am to 3:30 pm',
  ],
  [
    { days: [1, 1], times: ['08:00', '14:00'] },
    'Jumanne, saa 2:00 asubuhi hadi saa 8:00 mchana',
    'Tuesday, 8:00 am to 2:00 pm',
  ],
  [
    { kind: 'appointment', days: [0, 4] },
    'Kwa miadi, Jumatatu hadi Ijumaa',
    'By appointment, Monday to Friday',
  ],
  [{ kind: 'seasonal', months: [6, 9], note: 'x' }, 'Julai hadi Oktoba (x)', 'July to October (x)'],
])('opening hours %o', (own, swahili, english) => {
  expect(formatHours(timetable(own), 'sw')).toBe(swahili);
  expect(formatHours(timetable(own), 'en')).toBe(english);
});

test.each([
  [
    { since: '2024', by: 4.2, isShare: false },
    'Imeongezeka kwa asilimia 4.2 tangu 2024',
    'Up by 4.2 per cent since 2024',
  ],
  [
    { since: '2024', by: -1.5, isShare: true },
    'Imepungua kwa pointi 1.5 tangu 2024',
    'Down by 1.5 points since 2024',
  ],
  [{ since: '2024', by: 0, isShare: false }, 'Haijabadilika tangu 2024', 'No change since 2024'],
  [null, null, null],
])('a change %o', (change, swahili, english) => {
  expect(formatChange(change, 'sw')).toBe(swahili);
  expect(formatChange(change, 'en')).toBe(english);
});
