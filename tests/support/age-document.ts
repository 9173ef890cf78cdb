/** Lets a year and a day pass since a document was published: `<uid> <documentId>`. */
import { openStrapi } from '../../scripts/strapi.ts';

const [uid = '', documentId = ''] = process.argv.slice(2);
const strapi = await openStrapi();
await strapi.db.query(uid as never).updateMany({
  where: { documentId, publishedAt: { $notNull: true } } as never,
  data: { publishedAt: new Date(Date.now() - 366 * 86_400_000) } as never,
});
await strapi.destroy();
process.exit(0);
