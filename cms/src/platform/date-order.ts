import type { Core } from '@strapi/strapi';
import { fieldLabel } from './labels';
import { onWrite } from './on-write';
import { refusal } from './refusal';

/** Pairs of fields of which the first must not come after the second. */
const ORDERED: Record<string, [string, string][]> = {
  'alert-banner': [['startsAt', 'endsAt']],
  event: [['startsAt', 'endsAt']],
  project: [['startsOn', 'endsOn']],
  tender: [
    ['publishedOn', 'closesAt'],
    ['closesAt', 'opensAt'],
    ['publishedOn', 'awardedOn'],
  ],
};

type Data = Record<string, unknown>;

/** Refuses a document whose end comes before its beginning, and names both fields. */
export function guardDateOrder(strapi: Core.Strapi) {
  onWrite(strapi, async ({ uid, params, data }) => {
    const pairs = ORDERED[uid.split('.')[1] ?? ''];
    if (!pairs) return;
    const where = { documentId: params.documentId, publishedAt: null };
    const current: Data | null = params.documentId ? await strapi.db.query(uid).findOne({ where }) : null;
    const [from, to] = findReversed(pairs, { ...current, ...data }) ?? [];
    if (!from || !to) return;
    throw refusal('dates-reversed', { from: fieldLabel(strapi, uid, from), to: fieldLabel(strapi, uid, to) });
  });
}

/** The first pair whose second date is before the first; a missing date is in order. Days compare with moments by their day. */
export function findReversed(pairs: [string, string][], data: Data): [string, string] | null {
  const isReversed = ([from, to]: [string, string]) => {
    const [first, last] = [asText(data[from]), asText(data[to])];
    const length = Math.min(first.length, last.length);
    return length > 0 && last.slice(0, length) < first.slice(0, length);
  };
  return pairs.find(isReversed) ?? null;
}

/** ISO 8601 texts in UTC sort by time. */
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : '';
}
