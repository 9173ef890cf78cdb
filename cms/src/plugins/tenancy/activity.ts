import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';

export const ACTIVITY = 'plugin::tenancy.activity';
const HOUR = 3_600_000;
const noted = new Map<number, number>();

/** Notes, at most once an hour, that a person's account is in use; a warning about idleness is thereby settled. */
export function watchActivity(strapi: Core.Strapi) {
  strapi.server.use(async (ctx, next) => {
    await next();
    const user: number | undefined = ctx.state.user?.id;
    if (!user || Date.now() - (noted.get(user) ?? 0) < HOUR) return;
    noted.set(user, Date.now());
    await touch(strapi, user);
  });
}

export async function touch(strapi: Core.Strapi, user: number) {
  await asSystem(async () => {
    const table = strapi.db.query(ACTIVITY);
    const data = { user, seenAt: new Date(), warnedAt: null };
    if (await table.findOne({ where: { user } })) await table.update({ where: { user }, data });
    else await table.create({ data });
  });
}
