import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';

type Query = { plugins?: Record<string, object>; [name: string]: unknown };
type Shown = { model: string; documentId?: string | undefined; collectionType: string };

const CHANGED = 'publishing:document-changed';

/** The language of the document on the screen. */
export function useLanguage(): string {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query?.plugins?.i18n?.locale ?? 'sw';
}

/** Reads the document on the screen anew, and then tells panels that show something about it. */
export function useRefresh({ model, documentId, collectionType }: Shown): () => Promise<void> {
  const [{ query }] = useQueryParams<Query>();
  const { plugins, ...rest } = query ?? {};
  const params = Object.assign({}, rest, ...Object.values(plugins ?? {}));
  const order = { collectionType, model, params, ...(documentId ? { documentId } : {}) };
  const { refetch } = useDocument(order, { skip: !documentId });
  return async () => {
    // The form is made anew with the answer; requests of panels under way would be given up.
    await refetch();
    window.dispatchEvent(new Event(CHANGED));
  };
}

/** Loads again whenever the document on the screen was changed by one of our doors, or its state differs. */
export function useLoading(load: () => void, states: unknown[]) {
  useEffect(() => {
    load();
    window.addEventListener(CHANGED, load);
    return () => window.removeEventListener(CHANGED, load);
  }, states);
}
