import type { Core, UID } from '@strapi/strapi';
import { dayOf } from '../../../platform/day';
import { tenantTypes } from '../../../platform/tenant-types';
import { type Place, type SetReview, setReviews } from './review-dates';
import { addDays, reviewDay } from './review-day';
import { REVIEWED_TYPES } from './review-types';

/** How long before its day content appears in the list. */
export const NOTICE_DAYS = 30;
const SHORTEST_YEAR = 365;

export type Review = Place & { title: string | null; publishedAt: string; reviewOn: string; isDue: boolean };
type Row = { documentId: string; locale: string | null; publishedAt: string; title?: string; name?: string };

/**
 * What an institution has to look at again, the longest overdue first. The day follows from the publication unless an
 * editor set one, so nothing is written when content is published or seeded, and nothing can be missing: only the
 * institution's old enough rows are read, through the index on tenant and publication.
 */
export async function dueReviews(strapi: Core.Strapi, tenant: string, now = new Date()): Promise<Review[]> {
  const today = dayOf(now);
  const until = addDays(today, NOTICE_DAYS);
  const set = await setReviews(strapi, tenant);
  const setOf = new Map(set.map((row) => [keyOf(row), row]));
  const reviews: Review[] = [];
  for (const type of tenantTypes(strapi)) {
    for (const row of await candidates(strapi, type, tenant, set, until)) {
      const place = { type, document: row.documentId, language: row.locale ?? 'sw' };
      const reviewOn = reviewDay(
        row.publishedAt,
        setOf.get(keyOf(place)) ?? null,
        REVIEWED_TYPES.includes(type),
      );
      if (!reviewOn || reviewOn > until) continue;
      const title = row.title ?? row.name ?? null;
      reviews.push({ ...place, title, publishedAt: row.publishedAt, reviewOn, isDue: reviewOn <= today });
    }
  }
  return reviews.sort((a, b) => (a.reviewOn + a.document < b.reviewOn + b.document ? -1 : 1));
}

const keyOf = ({ type, document, language }: Place) => `${type} ${document} ${language}`;

/** Published rows that may be due: old enough, or with a day of their own. */
async function candidates(
  strapi: Core.Strapi,
  type: UID.ContentType,
  tenant: string,
  set: SetReview[],
  until: string,
): Promise<Row[]> {
  const documents = set
    .filter((row) => row.type === type && row.reviewOn <= until)
    .map((row) => row.document);
  const isReviewed = REVIEWED_TYPES.includes(type);
  if (!isReviewed && documents.length === 0) return [];
  const latest = new Date(`${addDays(until, 1 - SHORTEST_YEAR)}T00:00:00+03:00`);
  const or = [
    ...(isReviewed ? [{ publishedAt: { $lt: latest } }] : []),
    ...(documents.length ? [{ documentId: { $in: documents } }] : []),
  ];
  return strapi.db.query(type).findMany({
    where: { tenant, publishedAt: { $notNull: true }, $or: or },
    select: ['documentId', 'locale', 'publishedAt', ...titleOf(strapi, type)] as never,
  });
}

function titleOf(strapi: Core.Strapi, type: UID.ContentType): string[] {
  const { attributes } = strapi.contentType(type);
  return ['title', 'name'].filter((field) => field in attributes).slice(0, 1);
}
