import type { Core } from '@strapi/strapi';
import { putRow } from '../../../platform/put-row';
import type { SetDay } from './review-day';

const REVIEW_DATE = 'plugin::publishing.review-date';

/** A document in one language; types without languages have the main one. */
export type Place = { type: string; document: string; language: string };
export type SetReview = Place & SetDay;

const table = (strapi: Core.Strapi) => strapi.db.query(REVIEW_DATE as never);

/** Every review day that editors of an institution set or confirmed. */
export async function setReviews(strapi: Core.Strapi, tenant: string): Promise<SetReview[]> {
  return (await table(strapi).findMany({ where: { tenant } as never })) as SetReview[];
}

export async function setReview(strapi: Core.Strapi, place: Place): Promise<SetReview | null> {
  return (await table(strapi).findOne({ where: place as never })) as SetReview | null;
}

export async function keepReview(
  strapi: Core.Strapi,
  tenant: string,
  { type, document, language }: Place,
  day: { reviewOn: string; confirmedBy: number | null; confirmedAt: Date | null },
) {
  const days = { review_on: day.reviewOn, confirmed_by: day.confirmedBy, confirmed_at: day.confirmedAt };
  const row = { tenant, type, document, language, ...days };
  await putRow(strapi, REVIEW_DATE, ['type', 'document', 'language'], row);
}
