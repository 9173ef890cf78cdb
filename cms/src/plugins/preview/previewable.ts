import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { tenantTypes } from '../../platform/tenant-types';

/** A redirect shows nothing. */
const WITHOUT_PAGE = ['api::redirect.redirect'];

type Checker = { can: Record<'read' | 'publish', (row?: object) => boolean> };
type Ability = { state: { userAbility: unknown } };
type Wanted = { type?: unknown; documentId?: unknown; locale?: unknown };
export type Previewable = {
  uid: string;
  document: string;
  tenant: string;
  language: 'sw' | 'en';
  checker: Checker;
};

/**
 * The document that a person asks to preview, if they may read it.
 * @throws NotFoundError, the same for another institution's document as for one that does not exist
 */
export async function findPreviewable(
  strapi: Core.Strapi,
  ctx: Ability,
  wanted: Wanted,
): Promise<Previewable> {
  const uid = tenantTypes(strapi).find((type) => type === wanted.type);
  const documentId = wanted.documentId;
  if (!uid || WITHOUT_PAGE.includes(uid) || typeof documentId !== 'string') throw unknownDocument();
  const checker = checkerOf(strapi, ctx, uid);
  const where = { documentId, publishedAt: null } as never;
  const row: { tenant: string } | null = await strapi.db.query(uid).findOne({ where });
  if (!row || !checker.can.read(row)) throw unknownDocument();
  const language = wanted.locale === 'en' ? 'en' : 'sw';
  return { uid, document: documentId, tenant: row.tenant, language, checker };
}

function checkerOf(strapi: Core.Strapi, ctx: Ability, model: UID.ContentType): Checker {
  const service = strapi.plugin('content-manager').service('permission-checker');
  return service.create({ userAbility: ctx.state.userAbility, model });
}

function unknownDocument() {
  const { message, code } = new TovutiError('preview-document-unknown');
  return new errors.NotFoundError(message, { code });
}
