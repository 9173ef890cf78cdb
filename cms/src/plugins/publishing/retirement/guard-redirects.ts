import type { Core } from '@strapi/strapi';
import { onWrite } from '../../../platform/on-write';
import { refusal } from '../../tenancy/refusal';
import { leadsOf } from './leads';
import { leadsBack } from './loops';

const UID = 'api::redirect.redirect';

/** Refuses a redirect that would lead readers in a circle. */
export function guardRedirects(strapi: Core.Strapi) {
  onWrite(strapi, async ({ uid, params, data }) => {
    if (uid !== UID) return;
    const where = { documentId: params.documentId ?? '', publishedAt: null };
    const current = await strapi.db.query(UID).findOne({ where });
    const { from, to, tenant } = { ...current, ...data } as Record<string, string | undefined>;
    if (!from || !to || !tenant) return;
    const isText = [from, to, tenant].every((text) => typeof text === 'string');
    if (!isText) throw refusal('input-wrong');
    const leads = await leadsOf(strapi, tenant, params.documentId ?? '');
    if (leadsBack(leads, from, to)) throw refusal('redirect-circular', { from, to });
  });
}
