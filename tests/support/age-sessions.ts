/** `age-sessions <email> <began> <renewed>`: the account's open sessions began, and were last renewed, so many minutes earlier. */
import { openStrapi } from '../../scripts/strapi.ts';

type Session = { id: number; createdAt: string; expiresAt: string; absoluteExpiresAt: string };
const [email = '', began = '0', renewed = '0'] = process.argv.slice(2);
const strapi = await openStrapi();
const account = await strapi.db.query('admin::user').findOne({ where: { email } });
const table = strapi.db.query('admin::session' as never);
const where = { userId: String(account.id), status: 'active' };
const earlier = (moment: string, minutes: string) =>
  new Date(new Date(moment).getTime() - Number(minutes) * 60_000);
for (const { id, ...times } of (await table.findMany({ where } as never)) as Session[]) {
  const data = {
    createdAt: earlier(times.createdAt, renewed),
    expiresAt: earlier(times.expiresAt, renewed),
    absoluteExpiresAt: earlier(times.absoluteExpiresAt, began),
  };
  await table.update({ where: { id }, data } as never);
}
await strapi.destroy();
process.exit(0);
