import { describe, expect, it } from 'vitest';
import { ALARM_AFTER, MAX_ATTEMPTS, nextTry } from './attempts';
import { formatMoment, inEastAfrica, isSchedulable, momentOf } from './moments';

describe('a moment', () => {
  it('is East Africa Time, three hours ahead of UTC', () => {
    expect(momentOf('2026-11-25T14:30')?.toISOString()).toBe('2026-11-25T11:30:00.000Z');
    expect(momentOf('2026-01-01T01:15')?.toISOString()).toBe('2025-12-31T22:15:00.000Z');
    expect(inEastAfrica(new Date('2025-12-31T22:15:30Z'))).toBe('2026-01-01T01:15');
    expect(formatMoment('2026-11-25T11:30:00.000Z')).toBe('25/11/2026 14:30 (EAT)');
  });

  it.each([
    undefined,
    null,
    7,
    '',
    'kesho',
    '2026-11-25',
    '2026-11-25T14:30:00Z',
    '2026-02-31T10:00',
    '2026-11-25T24:10',
    '2026-13-01T10:00',
  ])('is not %s', (text) => {
    expect(momentOf(text)).toBe(null);
  });
});

describe('a schedule', () => {
  const now = new Date('2026-11-25T10:00:00Z');

  it.each([
    ['2026-11-25T10:00:01Z', true],
    ['2028-11-25T10:00:00Z', true],
    ['2026-11-25T10:00:00Z', false],
    ['2026-11-25T09:59:00Z', false],
    ['2028-11-25T10:01:00Z', false],
  ])('%s: %s', (moment, expected) => {
    expect(isSchedulable(new Date(moment), now)).toBe(expected);
  });

  it('is tried again after 1, 2, 4, 8 … minutes, at most an hour apart, and not for ever', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) => {
      const next = nextTry(index + 1, now);
      return next && (next.getTime() - now.getTime()) / 60_000;
    });
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(waits.at(-1)).toBe(null);
    expect(ALARM_AFTER).toBe(3);
  });
});
