/** Lets time pass for an account: `idle <email>` runs the idle rule 91 and then 106 days from now; `expire <email>` ends its invitations. */
import { openStrapi } from '../../scripts/strapi.ts';

const [what, email = ''] = process.argv.slice(2);
const DAY = 86_400_000;
const strapi = await openStrapi();
const account = await strapi.db.query('admin::user').findOne({ where: { email } });
if (what === 'expire') {
  const data = { invitedUntil: new Date(Date.now() - DAY) };
  await strapi.db.query('plugin::tenancy.membership' as never).updateMany({
    where: { user: account.id, state: 'invited' } as never,
    data: data as never,
  });
} else {
  const seenAt = new Date(Date.now() - (what === 'idle' ? 91 : 106) * DAY);
  const warnedAt = what === 'idle' ? null : new Date(Date.now() - 15 * DAY);
  const data = { seenAt, warnedAt };
  await strapi.db.query('plugin::tenancy.activity' as never).update({
    where: { user: account.id } as never,
    data: data as never,
  });
  await strapi.plugin('tenancy').service('idle').suspend();
}
await strapi.destroy();
process.exit(0);
