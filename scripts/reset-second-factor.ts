import { openStrapi } from './strapi.ts';

/**
 * Removes the second factor of an account, for an operator whose last platform administrator lost their phone:
 * `npm run reset-second-factor -- <email>`. It ends their sessions; at the next sign-in they connect a phone again, with a
 * code that is mailed to them (without `SMTP_URL`: `DATA_DIR/mail`).
 */
const [email] = process.argv.slice(2);
if (!email) {
  console.error('npm run reset-second-factor -- <email>');
  process.exit(1);
}
const strapi = await openStrapi();
const account = await strapi.db.query('admin::user').findOne({ where: { email } });
if (account) await strapi.plugin('accounts').service('secondFactor').reset(account.id);
console.log(account ? `${email}: OK` : `${email}: ?`);
await strapi.destroy();
process.exit(account ? 0 : 1);
