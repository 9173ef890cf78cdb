import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../platform/day';
import { nextYear, reviewDay } from './review-day';

const published = '2026-03-01T10:00:00.000Z';
const set = (reviewOn: string, confirmedAt: string | null = null) => ({ reviewOn, confirmedAt });

describe('the review day', () => {
  it.each([
    ['is a year after publication', null, true, '2027-03-01'],
    ['is none for content that ages by nature', null, false, null],
    ['is the day that an editor set', set('2026-06-30'), true, '2026-06-30'],
    ['is the day that an editor set, for any content', set('2026-06-30'), false, '2026-06-30'],
    ['starts anew when content is published after it', set('2026-02-01'), true, '2027-03-01'],
    ['is where a confirmation put it', set('2027-08-01', '2026-08-01'), true, '2027-08-01'],
    ['is not brought forward by an older confirmation', set('2026-12-01', '2025-12-01'), true, '2027-03-01'],
  ])('%s', (_, day, isReviewed, expected) => {
    expect(reviewDay(published, day, isReviewed)).toBe(expected);
  });
});

it('a day ends at midnight in Dar es Salaam', () => {
  expect(dayOf('2026-11-25T20:59:00.000Z')).toBe('2026-11-25');
  expect(dayOf('2026-11-25T21:00:00.000Z')).toBe('2026-11-26');
});

it('29 February has a next year', () => {
  expect(nextYear('2028-02-29')).toBe('2029-03-01');
});
