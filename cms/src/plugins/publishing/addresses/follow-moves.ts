import type { Core } from '@strapi/strapi';
import { hasAddress } from '../../../platform/tenant-types';
import { noteRetired } from '../retirement/note-retired';
import { clearRetirement } from '../retirement/retirements';
import { type Address, publishedAddresses } from './address';
import { keepFormer } from './former-addresses';
import { leaving, leftBehind } from './moves';

type Action = { uid: string; action: string; params: { documentId?: string; status?: string } };
type Published = { entries?: { locale: string }[] };

/**
 * Watches what citizens may see: an address that a document leaves is kept, so that it can lead to the present one; a
 * document that leaves the site by any door counts as gone; one that is published again is retired no more. All of it
 * in the transaction of the change.
 */
export function followMoves(strapi: Core.Strapi) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Action;
    const { documentId } = params ?? {};
    if (!documentId || !isChange(action, params) || !hasAddress(strapi, uid)) return next();
    return strapi.db.transaction(async () => {
      const row = await strapi.db.query(uid as never).findOne({ where: { documentId }, select: ['tenant'] });
      if (!row) return next();
      const place = { tenant: row.tenant as string, documentId };
      const before = await publishedAddresses(strapi, uid, place);
      const result = await next();
      const after = await publishedAddresses(strapi, uid, place);
      await keepFormer(strapi, place.tenant, leftBehind(before, after));
      await noteRetired(strapi, place.tenant, leaving(before, after));
      if (action !== 'unpublish' && action !== 'delete') await welcome(strapi, documentId, after, result);
      return result;
    });
  });
}

/** Reading what is published is no change, although it names the same status. */
function isChange(action: string, { status }: Action['params']): boolean {
  if (['publish', 'unpublish', 'delete'].includes(action)) return true;
  return ['create', 'update', 'clone'].includes(action) && status === 'published';
}

/** What was published just now is retired no more; the address that it had when it was retired leads to it. */
async function welcome(strapi: Core.Strapi, documentId: string, after: Address[], result: unknown) {
  const languages = new Set(
    ((result as Published)?.entries ?? [result as { locale: string }]).map((entry) => entry?.locale),
  );
  for (const now of after) {
    if (now.document === documentId && languages.has(now.language)) await clearRetirement(strapi, now);
  }
}
