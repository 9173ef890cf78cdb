import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isLocale } from '../../../platform/locales';
import { hasWorkflow, isLocalized, type Place, textLocale } from './place';

export type Draft = {
  documentId: string;
  tenant: string;
  updatedAt: string;
  title?: string;
  name?: string;
  from?: string;
};
/** A draft that whoever asks may see, and what they may do with it. */
export type OpenDocument = { place: Place; draft: Draft; title: string; mayPublish: boolean };

type Ability = 'update' | 'publish';
type Checker = {
  can: Record<'read' | Ability, (document?: object) => boolean>;
};
const ID = /^[a-z0-9]{1,40}$/;

/**
 * The draft at an address that a request names, for a person who may do what they are about to.
 * @throws NotFoundError for what does not exist or is not theirs to see; ForbiddenError for what they may only see
 */
export async function openDocument(
  strapi: Core.Strapi,
  asked: { type?: unknown; document?: unknown; locale?: unknown },
  need?: Ability,
): Promise<OpenDocument> {
  const place = placeOf(strapi, asked);
  const checker = place && checkerOf(strapi, place.type);
  if (!place || !checker?.can.read()) throw new errors.NotFoundError();
  const { type, document, locale } = place;
  const draft = (await strapi
    .documents(type as UID.ContentType)
    .findOne({ documentId: document, ...textLocale(locale), status: 'draft' } as never)) as Draft | null;
  if (!draft || !checker.can.read(draft)) throw new errors.NotFoundError();
  if (need && !checker.can[need](draft)) throw new errors.ForbiddenError();
  return { place, draft, title: titleOf(draft), mayPublish: checker.can.publish(draft) };
}

/** Whether the person of the present request may publish documents of this type; the system has no such right. */
export function mayPublish(strapi: Core.Strapi, type: string): boolean {
  return checkerOf(strapi, type)?.can.publish() ?? false;
}

/** What people call the document. */
export function titleOf({ title, name, from }: Pick<Draft, 'title' | 'name' | 'from'>): string {
  return (title ?? name ?? from ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}

function placeOf(
  strapi: Core.Strapi,
  { type, document, locale }: { type?: unknown; document?: unknown; locale?: unknown },
): Place | null {
  if (typeof type !== 'string' || typeof document !== 'string' || !ID.test(document)) return null;
  if (!hasWorkflow(strapi, type)) return null;
  if (!isLocalized(strapi, type)) return { type, document, locale: '' };
  const wanted = locale || 'sw';
  return isLocale(wanted) ? { type, document, locale: wanted } : null;
}

function checkerOf(strapi: Core.Strapi, model: string): Checker | null {
  const userAbility = (strapi.requestContext.get()?.state as { userAbility?: object } | undefined)
    ?.userAbility;
  if (!userAbility) return null;
  return strapi.plugin('content-manager').service('permission-checker').create({ userAbility, model });
}
