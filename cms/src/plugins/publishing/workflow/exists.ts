import type { Core } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import { columnLocale, type Place } from './place';

/** Whether a document is there in this language, as a draft or on the site. */
export async function stillExists(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
  status: 'draft' | 'published' = 'draft',
): Promise<boolean> {
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const where = { documentId: document, ...columnLocale(locale), publishedAt };
  return (await asSystem(() => strapi.db.query(type as never).count({ where }))) > 0;
}
