import type { Core } from '@strapi/strapi';
import { settings } from '@tovuti/core';
import { GRANT, makeGrant, staffDeadline } from './grants';
import { findPreviewable } from './previewable';
import { findShare, listShares, makeShare, revokeShare, unknownShare } from './shares';

type Context = {
  request: { body?: Record<string, unknown> };
  query: Record<string, unknown>;
  params: { id?: string };
  state: { user: { id: number }; userAbility: unknown };
  body: unknown;
};

/** What the admin's preview page asks. */
export const previews = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Opens the whole site with its drafts to the person who asks, for ten minutes. */
  async open(ctx: Context) {
    const { uid, document, tenant, language } = await findPreviewable(strapi, ctx, ctx.request.body ?? {});
    const grant = { tenant, kind: 'staff', type: uid, document, language, user: ctx.state.user.id } as const;
    const { id, token, until } = await makeGrant(strapi, grant, staffDeadline());
    ctx.body = { id, until, url: `${settings.previewUrl}/d/${token}` };
  },

  /** Ten more minutes, for a preview that is still looked at. */
  async renew(ctx: Context) {
    const where = { id: Number(ctx.params.id) || 0, kind: 'staff', user: ctx.state.user.id };
    const until = staffDeadline();
    const renewed = await strapi.db.query(GRANT).update({ where, data: { until } });
    if (!renewed) throw unknownShare();
    ctx.body = { until: until.toISOString() };
  },

  async shares(ctx: Context) {
    const document = await findPreviewable(strapi, ctx, ctx.query);
    ctx.body = { results: await listShares(strapi, ctx.state.user.id, document) };
  },

  async share(ctx: Context) {
    const body = ctx.request.body ?? {};
    const document = await findPreviewable(strapi, ctx, body);
    const { id, token, until } = await makeShare(strapi, ctx.state.user.id, document, body.hours);
    ctx.body = { id, until, url: `${settings.previewUrl}/s/${token}` };
  },

  async revoke(ctx: Context) {
    const share = await findShare(strapi, Number(ctx.params.id));
    const wanted = { type: share.type, documentId: share.document };
    const { checker } = await findPreviewable(strapi, ctx, wanted);
    if (share.user !== ctx.state.user.id && !checker.can.publish()) throw unknownShare();
    await revokeShare(strapi, share);
    ctx.body = {};
  },
});
