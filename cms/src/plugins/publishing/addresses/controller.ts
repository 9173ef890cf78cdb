import type { Core } from '@strapi/strapi';
import { findAddresses, leadsSomewhere } from './search';

type Context = { query: Record<string, unknown>; body: unknown };

const MOST_IDS = 200;
const ID = /^[\w-]{1,64}$/;
const LONGEST = 255;

/** What the admin asks about the addresses of one's own site, to offer them and to warn of those that lead nowhere. */
export const addresses = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const locale = ctx.query.locale === 'en' ? 'en' : 'sw';
    const ids = textOf(ctx.query.ids, LONGEST * MOST_IDS)
      .split(',')
      .filter((id) => ID.test(id));
    const wanted = ids.length
      ? { ids: ids.slice(0, MOST_IDS) }
      : { words: textOf(ctx.query.q, LONGEST).trim() };
    ctx.body = { results: await findAddresses(strapi, locale, wanted) };
  },

  async check(ctx: Context) {
    ctx.body = { leadsSomewhere: await leadsSomewhere(strapi, textOf(ctx.query.address, LONGEST)) };
  },
});

const textOf = (value: unknown, length: number) => (typeof value === 'string' ? value.slice(0, length) : '');

const route = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** Under `/publishing`, for the admin only. */
export const addressRoutes = [
  route('/addresses', 'addresses.find'),
  route('/addresses/check', 'addresses.check'),
];
