import type { Core } from '@strapi/strapi';
import { SCHEDULE, type Schedule } from '../schedule/schedules';
import { namesOf } from '../workflow/people';
import { STATE, type StateRow } from '../workflow/states';
import { type Item, PAGE_SIZE, type Page, toPage } from './tables';

export type WaitingItem = Item & { state: string; by: string | null; comment: string | null };
export type ScheduledItem = Item & { id: number; action: string; state: string; error: string | null };

/** What publishers have to decide, what came back to this person, and what of theirs still waits. */
export async function waitingFor(
  strapi: Core.Strapi,
  { user, publishes }: { user: number; publishes: boolean },
  page: number,
): Promise<Page<WaitingItem>> {
  const own = [{ author: user, state: { $in: ['returned', 'submitted', 'approved'] } }];
  const where = { $or: publishes ? [{ state: { $in: ['submitted', 'approved'] } }, ...own] : own };
  const table = strapi.db.query(STATE);
  const [rows, total] = await Promise.all([
    table.findMany({ where, orderBy: [{ state: 'asc' }, { id: 'asc' }], ...pageLimits(page) }) as Promise<
      StateRow[]
    >,
    table.count({ where }),
  ]);
  const names = await namesOf(
    strapi,
    rows.map(({ author }) => author),
  );
  const results = rows.map(({ author, submittedAt, decidedAt, ...row }) => ({
    ...itemOf(row),
    state: row.state,
    comment: row.comment,
    by: names.get(author) ?? null,
    moment: decidedAt ?? submittedAt ?? '',
  }));
  return toPage(results, page, total);
}

/** What will happen, page by page; the first page begins with what is in trouble. */
export async function scheduled(strapi: Core.Strapi, page: number): Promise<Page<ScheduledItem>> {
  const where = { state: { $in: ['waiting', 'running'] } };
  const table = strapi.db.query(SCHEDULE);
  const [troubled, rows, total] = await Promise.all([
    page === 1 ? troubledSchedules(strapi) : [],
    table.findMany({
      where,
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      ...pageLimits(page),
    }) as Promise<Schedule[]>,
    table.count({ where }),
  ]);
  const results = [...troubled, ...rows].map((row) => ({
    ...itemOf(row),
    id: row.id,
    action: row.action,
    state: row.state,
    error: row.lastError,
    moment: row.at,
  }));
  return toPage(results, page, total);
}

function troubledSchedules(strapi: Core.Strapi): Promise<Schedule[]> {
  const where = { state: { $in: ['held', 'failed'] } };
  return strapi.db.query(SCHEDULE).findMany({ where, orderBy: { at: 'asc' }, limit: PAGE_SIZE });
}

const pageLimits = (page: number) => ({ limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });

function itemOf({ type, document, locale, title }: Pick<StateRow, 'type' | 'document' | 'locale' | 'title'>) {
  return { type, document, locale: locale || null, title };
}
