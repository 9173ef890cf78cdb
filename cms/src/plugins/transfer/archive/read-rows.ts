import type { Core } from '@strapi/strapi';

const PAGE = 500;

/** The rows of a table of ours that are an institution's, as lines of JSON, without the accounts' numbers. */
export async function* rowsOf(strapi: Core.Strapi, uid: string, tenant: string) {
  let last = 0;
  for (;;) {
    const rows: ({ id: number } & Record<string, unknown>)[] = await strapi.db
      .query(uid as never)
      .findMany({ where: { tenant, id: { $gt: last } } as never, orderBy: { id: 'asc' }, limit: PAGE });
    for (const { id: _id, user: _user, ...row } of rows) yield `${JSON.stringify(row)}\n`;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? 0;
  }
}
