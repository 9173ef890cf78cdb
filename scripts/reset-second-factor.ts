import { openStrapi } from './strapi.ts';

/**
 * Removes the second factor of an account, for an operator whose last platform administrator lost their phone:
 * `npm run reset-second-factor -- <email>`. At the next sign-in the person connects a phone again.
 */
const [email] = process.argv.slice(2);
const strapi = await openStrapi();
const account = email ? await strapi.db.query('admin::user').findOne({ where: { email } }) : null;
if (account) await strapi.plugin('accounts').service('secondFactor').forget(account.id);
console.log(account ? `${email}: OK` : `${email ?? ''}: ?`);
await strapi.destroy();
process.exit(account ? 0 : 1);
