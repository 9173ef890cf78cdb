import type { Work } from '../jobs/work';
import type { Item } from '../reading/item';
import { uidOf } from './save-document';

const MAX = 1000;

/** A link to the old site leads to the document wherever it is on the new one, once it is live. */
export async function keepOldAddress({ strapi, tenant, report }: Work, item: Item, document: string) {
  const [path = '', query = ''] = (item.path ?? '').split('?');
  // `/?p=12` would be the home page of every site.
  if (path.length < 2 || path.length > MAX || query) return;
  const addresses = [...new Set([path, path.replace(/\/$/, '')])];
  const rows = addresses.map((address) => ({
    type: uidOf(item.type),
    document,
    language: item.locale,
    address,
  }));
  await strapi.plugin('publishing').service('addresses').keep(tenant, rows);
  report.addresses++;
}
