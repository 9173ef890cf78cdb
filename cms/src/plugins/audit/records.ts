import type { Core } from '@strapi/strapi';
import { csvLine } from '@tovuti/core';
import { streamFor } from '../../platform/actor';
import { withTitles } from './titles';
import { RECORD } from './trail';

const PAGE_SIZE = 50;
const EXPORT_PAGE = 1000;
const COLUMNS = ['moment', 'account', 'action', 'type', 'document', 'address', 'details'] as const;

type Row = { id: number; type: string | null; document: string | null; details: unknown } & Record<
  'moment' | 'account' | 'action' | 'address',
  string
>;
type Query = Record<string, unknown>;
type Context = {
  query: Query;
  body: unknown;
  type: string;
  attachment(name: string): void;
};

/** An institution's own trail; the tenancy of queries keeps it to that. */
export const records = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const page = Math.max(1, Number(ctx.query.page) || 1);
    const where = whereOf(ctx.query);
    const [rows, total] = await Promise.all([
      strapi.db.query(RECORD).findMany({
        where,
        select: ['id', ...COLUMNS],
        orderBy: { id: 'desc' },
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      }),
      strapi.db.query(RECORD).count({ where }),
    ]);
    const results = await withTitles(strapi, rows as Row[]);
    ctx.body = { results, page, pageCount: Math.ceil(total / PAGE_SIZE), total };
  },

  async export(ctx: Context) {
    ctx.type = 'text/csv; charset=utf-8';
    ctx.attachment('kumbukumbu.csv');
    ctx.body = streamFor(csvLines(strapi, whereOf(ctx.query)));
  },
});

async function* csvLines(strapi: Core.Strapi, where: object) {
  yield csvLine([...COLUMNS]);
  let last = 0;
  for (;;) {
    const page = { $and: [where, { id: { $gt: last } }] };
    const rows: Row[] = await strapi.db
      .query(RECORD)
      .findMany({ where: page, orderBy: { id: 'asc' }, limit: EXPORT_PAGE });
    for (const row of rows)
      yield csvLine(COLUMNS.map((name) => (name === 'details' ? JSON.stringify(row.details) : row[name])));
    if (rows.length < EXPORT_PAGE) return;
    last = rows.at(-1)?.id ?? 0;
  }
}

function whereOf({ action, account, document, from, until }: Query): object {
  const moment = { ...dayLimit('$gte', from, '00:00:00'), ...dayLimit('$lte', until, '23:59:59') };
  return {
    ...(typeof action === 'string' && action ? { action } : {}),
    ...(typeof document === 'string' && document ? { document } : {}),
    ...(typeof account === 'string' && account ? { account: { $containsi: account.slice(0, 254) } } : {}),
    ...(typeof document === 'string' && document ? { document: document.slice(0, 40) } : {}),
    ...(Object.keys(moment).length ? { moment } : {}),
  };
}

/** A day of East Africa Time (UTC+3, no summer time). */
function dayLimit(operator: '$gte' | '$lte', day: unknown, time: string) {
  const isDay = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return isDay ? { [operator]: new Date(`${day}T${time}+03:00`) } : {};
}
