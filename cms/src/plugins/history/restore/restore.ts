import type { Core, UID } from '@strapi/strapi';
import type { Content } from '../store/content';
import { draftRows, type Place } from '../store/drafts';
import { asRestoration } from '../store/keep-versions';
import { writable } from './writable';

/**
 * Makes a kept content the draft again, on behalf of the person: every rule of the house holds for it, and it becomes
 * a version of its own. Never publishes.
 * @returns the names of documents and files that no longer exist and were left out
 */
export async function restoreVersion(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
  number: number,
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
      await documents.create({
        ...language,
        data: { ...data, documentId: document, createdBy: user.id },
      } as never);
    }
  });
  return [...new Set(left)];
}
