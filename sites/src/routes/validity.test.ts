import { describe, expect, it } from 'vitest';
import { alertBanner, announcement, event, newsArticle, snapshotOf, tender } from '../testing/content.ts';
import { afya } from '../testing/institutions.ts';
import { createClock, endOfDay } from './clock.ts';
import { routes } from './routes.ts';

const noon = '2026-11-24T09:00:00.000Z';
const nextMidnight = '2026-11-24T21:00:00.000Z';
const nextQuarter = '2026-12-31T21:00:00.000Z';

function routesAt(asOf: string, sw: NonNullable<Parameters<typeof snapshotOf>[0]['sw']>) {
  return routes({
    snapshot: snapshotOf({ sw }),
    facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
    asOf,
  });
}

describe('clock', () => {
  it('counts midnights in East Africa Time', () => {
    const daysLeft = (at: string, now: string) => createClock(now).deadline(at).daysLeft;
    expect(daysLeft('2026-11-24T20:59:00.000Z', noon)).toBe(0);
    expect(daysLeft('2026-11-24T21:00:00.000Z', noon)).toBe(1);
    expect(daysLeft('2026-12-01T07:00:00.000Z', noon)).toBe(7);
  });

  it('knows when the day ends in Dar es Salaam', () => {
    expect(endOfDay('2026-11-24T20:59:59.000Z')).toBe(nextMidnight);
    expect(endOfDay('2026-11-24T21:00:00.000Z')).toBe('2026-11-25T21:00:00.000Z');
  });

  it.each([
    ['2026-11-24T09:00:00.000Z', '2027-06-30T21:00:00.000Z'],
    ['2026-12-31T20:59:59.999Z', '2027-06-30T21:00:00.000Z'],
    ['2026-12-31T21:00:00.000Z', '2027-09-30T21:00:00.000Z'],
  ])('relies at %s on nothing beyond %s', (now, expiry) => {
    expect(createClock(now).expiry()).toBe(expiry);
  });

  it('stops counting once a deadline has passed', () => {
    const clock = createClock(noon);
    expect(clock.deadline(noon)).toEqual({ at: noon, state: 'closed', daysLeft: 0 });
    expect(clock.validUntil()).toBeNull();
  });
});

describe('validUntil', () => {
  it('is the next quarter of the year when time changes nothing else: then security.txt is renewed', () => {
    const past = tender('t', { stage: 'awarded', closesAt: '2026-12-24T00:00:00.000Z' });
    expect(routesAt(noon, { newsArticle: [newsArticle('a')], tender: [past] }).validUntil).toBe(nextQuarter);
  });

  it.each([
    [
      'the next midnight while days are counted',
      { announcement: [announcement('a', { deadline: '2026-12-24T00:00:00.000Z' })] },
      nextMidnight,
    ],
    [
      'the closing of a tender before that',
      { tender: [tender('t', { closesAt: '2026-11-24T12:00:00.000Z' })] },
      '2026-11-24T12:00:00.000Z',
    ],
    [
      'the start of an alert',
      { alertBanner: [alertBanner('w', { startsAt: '2026-11-27T00:00:00.000Z' })] },
      '2026-11-27T00:00:00.000Z',
    ],
    ['the end of an alert', { alertBanner: [alertBanner('w')] }, '2026-11-30T00:00:00.000Z'],
    [
      'the end of an event',
      { event: [event('e', { endsAt: '2026-12-02T00:00:00.000Z' })] },
      '2026-12-02T00:00:00.000Z',
    ],
    ['the end of the day of an event without an end', { event: [event('e')] }, '2026-12-01T21:00:00.000Z'],
  ])('is %s', (_, content, expected) => {
    expect(routesAt(noon, content).validUntil).toBe(expected);
  });

  it('is right: nothing differs just before it, something does at it', () => {
    const content = { tender: [tender('t')], alertBanner: [alertBanner('w')], event: [event('e')] };
    const pages = (asOf: string) => JSON.stringify(routesAt(asOf, content).pages);
    const until = routesAt(noon, content).validUntil ?? '';
    const justBefore = new Date(Date.parse(until) - 1).toISOString();
    expect(pages(justBefore)).toBe(pages(noon));
    expect(pages(until)).not.toBe(pages(noon));
  });
});

describe('alerts', () => {
  it('are shown on every page only while they are in force', () => {
    const content = { alertBanner: [alertBanner('w')] };
    const alertsAt = (asOf: string) => routesAt(asOf, content).pages[0]?.input.site.alerts.length;
    expect(alertsAt('2026-11-19T00:00:00.000Z')).toBe(0);
    expect(alertsAt(noon)).toBe(1);
    expect(alertsAt('2026-11-30T00:00:00.000Z')).toBe(0);
  });
});
