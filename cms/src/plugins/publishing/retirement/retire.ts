import type { Core, UID } from '@strapi/strapi';
import { refuseNeededForm } from '../../../platform/ready-to-publish';
import { hasAddress } from '../../../platform/tenant-types';
import { refusal } from '../../tenancy/refusal';
import { type Address, type Language, publishedAddresses } from '../addresses/address';
import { growVersion } from '../levels/grow';
import { leadsOf } from './leads';
import { leadsBack } from './loops';
import { findRetirement, keepRetirement, table } from './retirements';
import { readWish, type Wish } from './wishes';

type Place = { uid: string; documentId: string; locale: string };
type Row = { tenant: string };

/**
 * Takes a document off the site in one language, in one of three ways: `gone` (its address says so), `withdrawn` (it
 * leaves every list, its page stays under a notice) or `redirect` (its address leads elsewhere). Who may do it is
 * for the caller to know.
 * @throws `retirement-kind`, `retirement-notice`, `retirement-target`, `retirement-circular`, `retirement-absent`,
 * `form-in-use`
 */
export async function retire(
  strapi: Core.Strapi,
  { retirement, by, ...place }: Place & { retirement: Record<string, unknown>; by: number | null },
) {
  const wish = readWish(retirement);
  await strapi.db.transaction(async () => {
    const found = await lastAddress(strapi, place);
    if (!found || (wish.kind === 'withdrawn' && !found.isPublished)) throw refusal('retirement-absent');
    const { tenant, address, isPublished } = found;
    await refuseLoop(strapi, tenant, address, wish);
    if (wish.kind === 'withdrawn') await refuseNeededForm(strapi, place.uid, place);
    else if (isPublished) await unpublish(strapi, place);
    await keepRetirement(strapi, { ...address, ...wish, tenant, moment: new Date().toISOString(), by });
    await growVersion(strapi, tenant, [{ type: place.uid, document: place.documentId }]);
    await note(strapi, `retired-${wish.kind}`, tenant, place);
  });
}

/**
 * Puts a retired document back: a withdrawn one loses its notice, any other is published.
 * @throws `retirement-absent`
 */
export async function restore(strapi: Core.Strapi, place: Place) {
  await strapi.db.transaction(async () => {
    const key = { document: place.documentId, language: place.locale as Language };
    const known = await findRetirement(strapi, key);
    if (!known) throw refusal('retirement-absent');
    if (known.kind === 'withdrawn') {
      await table(strapi).delete({ where: { id: known.id } as never });
      await growVersion(strapi, known.tenant, [{ type: place.uid, document: place.documentId }]);
    } else {
      const { documentId, locale } = place;
      await strapi.documents(place.uid as UID.ContentType).publish({ documentId, locale } as never);
    }
    await note(strapi, 'retirement-undone', known.tenant, place);
  });
}

/** Where the document is found, or was when it was retired. */
async function lastAddress(strapi: Core.Strapi, { uid, documentId, locale }: Place) {
  if (!hasAddress(strapi, uid)) return null;
  const where = { documentId };
  const row: Row | null = await strapi.db
    .query(uid as UID.ContentType)
    .findOne({ where, select: ['tenant'] });
  if (!row) return null;
  const { tenant } = row;
  const all = await publishedAddresses(strapi, uid, { tenant, documentId });
  const isOwn = ({ document, language }: Address) => document === documentId && language === locale;
  const published = all.find(isOwn);
  if (published) return { tenant, address: published, isPublished: true };
  const retired = await findRetirement(strapi, { document: documentId, language: locale as Language });
  if (!retired) return null;
  const { type, document, language, address, title } = retired;
  return { tenant, address: { type, document, language, address, title }, isPublished: false };
}

async function refuseLoop(strapi: Core.Strapi, tenant: string, { address, document }: Address, { to }: Wish) {
  if (to === null) return;
  const leads = await leadsOf(strapi, tenant, document);
  if (leadsBack(leads, address, to)) throw refusal('retirement-circular', { address, to });
}

async function unpublish(strapi: Core.Strapi, { uid, documentId, locale }: Place) {
  await strapi.documents(uid as UID.ContentType).unpublish({ documentId, locale } as never);
}

async function note(strapi: Core.Strapi, action: string, tenant: string, { uid, documentId, locale }: Place) {
  const event = { action, tenant, type: uid, document: documentId, details: { locale } };
  await strapi.plugin('audit').service('trail').record(event);
}
