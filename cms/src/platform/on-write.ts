import type { Core, UID } from '@strapi/strapi';

export type WriteAction = 'create' | 'update' | 'clone';
export type Write = {
  uid: UID.ContentType;
  action: WriteAction;
  params: { documentId?: string; locale?: string; status?: string };
  /** What is about to be written; a rule may change it. */
  data: Record<string, unknown>;
};

const ACTIONS = new Set<string>(['create', 'update', 'clone']);

/** Runs a rule before any document is created, updated or cloned. A rule refuses by throwing. */
export function onWrite(strapi: Core.Strapi, rule: (write: Write) => Promise<void>) {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as unknown as Omit<Write, 'data'> & {
      params: { data?: Write['data'] };
    };
    if (params?.data && ACTIONS.has(action)) await rule({ uid, action, params, data: params.data });
    return next();
  });
}
