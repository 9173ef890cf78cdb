import type { Work } from '../jobs/work';
import type { Item } from '../reading/item';
import { addressOf } from './address';
import { publish, saveDraft, uidOf } from './save-document';

const REDIRECT = 'redirect';

/** A link to the old site keeps leading to the same words: from its path to the new address, live with the document. */
export async function keepAddress(work: Work, item: Item, documentId: string, isLive: boolean) {
  const { strapi, tenant, report } = work;
  const from = item.path;
  const to = from ? await addressOf(strapi, item.type, documentId, item.locale) : null;
  if (!from || !to || from === to || from.length > 255 || /\s/.test(from)) return;
  const known = await strapi.db
    .query(uidOf(REDIRECT))
    .findOne({ where: { tenant, from }, select: ['documentId'] });
  if (known) return;
  const saved = await saveDraft(work, {
    type: REDIRECT,
    locale: 'sw',
    data: { from, to, permanent: true },
    title: from,
  });
  if (!saved) return;
  report.redirects++;
  if (isLive) await publish(work, REDIRECT, saved, 'sw', from);
}
