import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../../../platform/actor';
import { dayOf, isDay } from '../../../platform/day';
import { isTenantType } from '../../../platform/tenant-types';
import { refusal } from '../../tenancy/refusal';
import { keepReview, setReview } from './review-dates';
import { addDays, nextYear, reviewDay } from './review-day';
import { REVIEWED_TYPES } from './review-types';
import { dueReviews } from './reviews';

const PAGE_SIZE = 20;
/** An editor may plan this far ahead. */
const MOST_DAYS = 5 * 366;

type Context = {
  params: { uid: string; documentId: string };
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
  state: { userAbility: unknown };
  body: unknown;
};
type Row = { tenant: string; publishedAt: string | null };

/** What the admin asks about content that is to be looked at again. */
export const reviews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const [tenant] = await scope(strapi);
    const all = tenant ? await dueReviews(strapi, tenant) : [];
    const { type, state } = ctx.query;
    const wanted = all
      .filter((review) => !type || review.type === type)
      .filter(({ isDue }) => state !== 'due' || isDue);
    const pageCount = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, Math.trunc(Number(ctx.query.page)) || 1), pageCount);
    const results = wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const types = [...new Set(all.map((review) => review.type))];
    const due = all.filter(({ isDue }) => isDue).length;
    ctx.body = { results, page, pageCount, total: wanted.length, due, types };
  },

  async read(ctx: Context) {
    const { place, published } = await openPublished(strapi, ctx, 'read', ctx.query.locale);
    const set = await setReview(strapi, place);
    const isReviewed = REVIEWED_TYPES.includes(place.type);
    const reviewOn = published ? reviewDay(published, set, isReviewed) : null;
    ctx.body = {
      isPublished: published !== null,
      reviewOn,
      isDue: reviewOn !== null && reviewOn <= dayOf(new Date()),
    };
  },

  async confirm(ctx: Context) {
    const { place, published, tenant } = await openPublished(strapi, ctx, 'update', ctx.request.body?.locale);
    if (!published) throw refusal('review-unpublished');
    const reviewOn = nextYear(dayOf(new Date()));
    await strapi.db.transaction(async () => {
      await keepReview(strapi, tenant, place, { reviewOn, confirmedBy: me(strapi), confirmedAt: new Date() });
      await note(strapi, 'review-confirmed', tenant, place, reviewOn);
    });
    ctx.body = { reviewOn };
  },

  async set(ctx: Context) {
    const { place, published, tenant } = await openPublished(strapi, ctx, 'update', ctx.request.body?.locale);
    if (!published) throw refusal('review-unpublished');
    const reviewOn = readDay(ctx.request.body?.reviewOn);
    await strapi.db.transaction(async () => {
      await keepReview(strapi, tenant, place, { reviewOn, confirmedBy: me(strapi), confirmedAt: null });
      await note(strapi, 'review-date-set', tenant, place, reviewOn);
    });
    ctx.body = { reviewOn };
  },
});

async function scope(strapi: Core.Strapi): Promise<string[]> {
  const current = await strapi.plugin('tenancy').service('scope').current();
  return current === 'all' ? [] : current;
}

/** A day after today, in the next five years. @throws `review-day` */
function readDay(value: unknown): string {
  const today = dayOf(new Date());
  const isSoon = typeof value === 'string' && value > today && value <= addDays(today, MOST_DAYS);
  if (!isSoon || !isDay(value)) throw refusal('review-day');
  return value;
}

/**
 * The document that a request is about, and when it was published in the language, if the person may do this to it.
 * @throws NotFoundError for what does not exist and for what is another's; ForbiddenError for what the role may not
 */
async function openPublished(
  strapi: Core.Strapi,
  { params: { uid, documentId }, state }: Context,
  right: 'read' | 'update',
  language: unknown,
) {
  const locale = language === 'en' ? 'en' : 'sw';
  if (!isTenantType(strapi, uid)) throw new errors.NotFoundError();
  const model = uid as UID.ContentType;
  const order = { documentId, locale };
  const document = await strapi.documents(model).findOne(order as never);
  if (!document) throw new errors.NotFoundError();
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: state.userAbility, model });
  if (checker.cannot[right](document)) throw new errors.ForbiddenError();
  const published = await strapi.documents(model).findOne({ ...order, status: 'published' } as never);
  return {
    place: { type: uid, document: documentId, language: locale },
    tenant: (document as unknown as Row).tenant,
    published: (published as unknown as Row | null)?.publishedAt ?? null,
  };
}

function me(strapi: Core.Strapi): number | null {
  const actor = currentActor(strapi);
  return actor.kind === 'person' ? actor.id : null;
}

async function note(
  strapi: Core.Strapi,
  action: string,
  tenant: string,
  { type, document, language }: { type: string; document: string; language: string },
  reviewOn: string,
) {
  const event = { action, tenant, type, document, details: { locale: language, reviewOn } };
  await strapi.plugin('audit').service('trail').record(event);
}
