import type { Core, UID } from '@strapi/strapi';
import { asSystem } from '../../../platform/actor';
import type { Content } from '../store/content';
import { draftRows, type Place } from '../store/drafts';
import { asRestoration } from '../store/keep-versions';
import type { VersionRow } from '../store/versions';
import { writable } from './writable';

/**
 * Makes a kept content the draft again, on behalf of the person: every rule of the house holds for it, and it becomes
 * a version of its own. Never publishes.
 * @returns the names of documents and files that no longer exist and were left out
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
  { number, tenant }: Pick<VersionRow, 'number' | 'tenant'>,
  content: Content,
  user: { id: number },
): Promise<string[]> {
  const left: string[] = [];
  const data = { ...(await writable(strapi, type, content, left)), updatedBy: user.id };
  const language = locale ? { locale } : {};
  const documents = strapi.documents(type as UID.ContentType);
  await asRestoration(number, async () => {
    if ((await draftRows(strapi, type, document)).length > 0) {
      await documents.update({ documentId: document, ...language, data } as never);
    } else {
      // People choose no ids; this one is known to have been their institution's.
      const again = { ...data, documentId: document, tenant, createdBy: user.id };
      await asSystem(() => documents.create({ ...language, data: again } as never));
    }
  });
  return [...new Set(left)];
}
