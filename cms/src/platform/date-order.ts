import { join } from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { readWords } from '../words/read-words';
import { typeFields } from '../words/words';

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
type Action = { uid: UID.ContentType; action: string; params: { documentId?: string; data?: Data } };

/** Refuses a document whose end comes before its beginning, and names both fields. */
export function guardDateOrder(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    const pairs = ORDERED[uid.split('.')[1] ?? ''];
    if (!pairs || !params?.data || !['create', 'update', 'clone'].includes(action)) return next();
    const where = { documentId: params.documentId, publishedAt: null };
    const current: Data | null = params.documentId ? await strapi.db.query(uid).findOne({ where }) : null;
    const reversed = findReversed(pairs, { ...current, ...params.data });
    if (reversed) throw refusal(strapi, uid, reversed);
    return next();
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

function refusal(strapi: Core.Strapi, uid: UID.ContentType, [from, to]: [string, string]) {
  const fields = typeFields(readWords(join(strapi.dirs.app.src, 'words')), uid.split('.')[1] ?? '');
  const label = (field: string) => `${fields[field]?.label.sw} / ${fields[field]?.label.en}`;
  const error = new TovutiError('dates-reversed', { from: label(from), to: label(to) });
  return new errors.ValidationError(error.message, { code: error.code });
}
