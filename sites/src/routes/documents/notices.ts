import type { AlertItem, AnnouncementItem, EventItem, TenderItem } from '@tovuti/templates/contract';
import type { Documents } from '../../snapshot/types.ts';
import { type Clock, endOfDay } from '../clock.ts';
import { placeUrl } from '../paths.ts';
import { type Context, latestFirst, sortBy } from './context.ts';
import { type Entry, entry } from './entry.ts';

export function announcements({ locale, content, clock }: Context): Entry[] {
  return latestFirst(content.announcement, ({ date }) => date).map((announcement) => {
    const item: AnnouncementItem = {
      type: 'announcement',
      url: placeUrl(locale, 'announcements', announcement.slug),
      title: announcement.title,
      summary: announcement.summary,
      category: announcement.category,
      date: announcement.date,
      deadline: announcement.deadline ? clock.deadline(announcement.deadline) : null,
    };
    const { body, files } = announcement;
    return entry(announcement, item, () => ({ ...item, body, files }), announcement.category);
  });
}

/** Coming events first, the nearest on top; then those that are over, the latest on top. */
export function events({ locale, content, clock }: Context): Entry[] {
  const isPast = ({ startsAt, endsAt }: Documents['event']) => clock.hasPassed(endsAt ?? endOfDay(startsAt));
  const { past = [], coming = [] } = Object.groupBy(content.event, (event) =>
    isPast(event) ? 'past' : 'coming',
  );
  const ordered = [
    ...sortBy(coming, ({ startsAt }) => startsAt),
    ...latestFirst(past, ({ startsAt }) => startsAt),
  ];
  return ordered.map((event) => {
    const item: EventItem = {
      type: 'event',
      url: placeUrl(locale, 'events', event.slug),
      title: event.title,
      summary: event.summary,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      venue: event.venue,
      isPast: isPast(event),
    };
    const { body, image } = event;
    return entry(event, item, () => ({ ...item, body, image }));
  });
}

/** Open tenders first, the soonest to close on top; then the others, the latest on top. */
export function tenders({ locale, content, clock }: Context): Entry[] {
  const staged = content.tender.map((tender) => ({ ...tender, shownStage: tenderStage(tender, clock) }));
  const { open = [], other = [] } = Object.groupBy(staged, ({ shownStage }) =>
    shownStage === 'open' ? 'open' : 'other',
  );
  const ordered = [
    ...sortBy(open, ({ closesAt }) => closesAt),
    ...latestFirst(other, ({ publishedOn }) => publishedOn),
  ];
  return ordered.map((tender) => {
    const item: TenderItem = {
      type: 'tender',
      url: placeUrl(locale, 'tenders', tender.slug),
      title: tender.title,
      summary: tender.summary,
      number: tender.number,
      category: tender.category,
      method: tender.method,
      stage: tender.shownStage,
      publishedOn: tender.publishedOn,
      deadline:
        tender.shownStage === 'open'
          ? clock.deadline(tender.closesAt)
          : { at: tender.closesAt, state: 'closed', daysLeft: 0 },
    };
    const { opensAt, fee, body, documents, link } = tender;
    const detail = { ...item, opensAt, fee, body, documents, link, award: awardOf(tender) };
    return entry(tender, item, () => detail, tender.shownStage);
  });
}

function tenderStage({ stage, closesAt }: Documents['tender'], clock: Clock): TenderItem['stage'] {
  return stage === 'open' && clock.hasPassed(closesAt) ? 'closed' : stage;
}

function awardOf({ stage, awardee, awardAmount, awardedOn }: Documents['tender']) {
  return stage === 'awarded' && awardee ? { to: awardee, amount: awardAmount, on: awardedOn } : null;
}

/** An alert appears when it comes into force and stays on record afterwards. */
export function alerts({ locale, content, clock }: Context): Entry[] {
  const started = content.alertBanner.filter(({ startsAt }) => clock.hasPassed(startsAt));
  return latestFirst(started, ({ startsAt }) => startsAt).map((alert) => {
    const item: AlertItem = {
      type: 'alert',
      url: placeUrl(locale, 'alerts', alert.slug),
      title: alert.title,
      summary: null,
      level: alert.level,
      startsAt: alert.startsAt,
      endsAt: alert.endsAt,
      isInForce: !clock.hasPassed(alert.endsAt),
    };
    const { message, link } = alert;
    return entry(alert, item, () => ({ ...item, message, link }));
  });
}
