import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../../../platform/actor';
import { hasAddress } from '../../../platform/tenant-types';
import type { Language } from '../addresses/address';
import { restore, retire } from './retire';
import { findRetirement } from './retirements';

type Context = {
  params: { uid: string; documentId: string };
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
  state: { userAbility: unknown };
  body: unknown;
};

/** What the admin asks about documents that leave the site. */
export const retirement = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context) {
    const place = await openDocument(strapi, ctx, 'read', ctx.query.locale);
    const found = await findRetirement(strapi, keyOf(place));
    const { kind, notice, to, address, moment } = found ?? {};
    ctx.body = { retirement: found && { kind, notice, to, address, moment } };
  },

  async retire(ctx: Context) {
    const { locale, ...wish } = ctx.request.body ?? {};
    const place = await openDocument(strapi, ctx, 'publish', locale);
    const actor = currentActor(strapi);
    await retire(strapi, { ...place, retirement: wish, by: actor.kind === 'person' ? actor.id : null });
    ctx.body = {};
  },

  async restore(ctx: Context) {
    const place = await openDocument(strapi, ctx, 'publish', ctx.request.body?.locale);
    await restore(strapi, place);
    ctx.body = {};
  },
});

const keyOf = ({ documentId, locale }: { documentId: string; locale: string }) => ({
  document: documentId,
  language: locale as Language,
});

/**
 * The document that a request is about, if the person may do this to it.
 * @throws NotFoundError for what does not exist and for what is another's; ForbiddenError for what the role may not
 */
export async function openDocument(
  strapi: Core.Strapi,
  { params: { uid, documentId }, state }: Pick<Context, 'params' | 'state'>,
  right: 'read' | 'update' | 'publish',
  language: unknown,
) {
  const locale = language === 'en' ? 'en' : 'sw';
  if (!hasAddress(strapi, uid)) throw new errors.NotFoundError();
  const model = uid as UID.ContentType;
  const document = await strapi.documents(model).findOne({ documentId, locale } as never);
  if (!document) throw new errors.NotFoundError();
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: state.userAbility, model });
  if (checker.cannot[right](document)) throw new errors.ForbiddenError();
  return { uid, documentId, locale, document };
}
