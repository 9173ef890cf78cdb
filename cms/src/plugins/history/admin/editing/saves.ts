import { adminApi } from '@strapi/strapi/admin';
import { currentLanguage } from '../../../../admin/language';

/** What the server reads in `guard/refuse-stale.ts`. */
const BASE = 'x-tovuti-base';

type Argument = { model: string; documentId?: string; data?: object; params?: { locale?: string } };
type Saved = { documentId?: string; updatedAt?: string };
type Answer = { data: { data?: Saved } };
type Failure = { message?: string; details?: { code?: string } };
type Request = { config?: { headers?: object } };
type Life = { queryFulfilled: Promise<Answer> };
type Definition = {
  query(argument: Argument): Request;
  onQueryStarted?(argument: Argument, life: Life): Promise<void>;
  transformErrorResponse?(error: Failure): Failure;
  invalidatesTags(result: unknown, failure: unknown, argument: Argument): unknown[];
};
type Action = 'saved' | 'published' | 'created';
export type Outcome = { key: string; isStale: boolean; isRefused: boolean };

const bases = new Map<string, string>();
const listeners = new Set<(outcome: Outcome) => void>();
let isWatching = false;

export const formKey = (model: string, documentId: string | null | undefined, locale: string | undefined) =>
  `${model} ${documentId ?? 'new'} ${locale ?? 'sw'}`;

/** From which draft the form of this key began. */
export function setBase(key: string, savedAt: string) {
  bases.set(key, savedAt);
}
export const baseOf = (key: string) => bases.get(key) ?? null;

/** Tells what became of each saving, until the returned function is called. */
export function onSave(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Every saving of a document, by whichever button or key, tells the server what its form began from. Strapi's requests
 * are endpoints of its exported `adminApi`, which may be extended:
 * https://redux-toolkit.js.org/rtk-query/api/created-api/code-splitting#enhanceendpoints
 * Call it where a form is open: only then are they there.
 */
export function watchSaves() {
  if (isWatching) return;
  isWatching = true;
  const endpoints = {
    createDocument: watched('created'),
    updateDocument: watched('saved'),
    publishDocument: watched('published'),
    discardDocument: watched('published'),
  };
  adminApi.enhanceEndpoints({ endpoints } as never);
}

function watched(action: Action) {
  return (definition: Definition) => {
    const { query, invalidatesTags } = definition;
    definition.query = (argument) => {
      const request = query(argument);
      const base = bases.get(keyOf(argument));
      if (!base) return request;
      return {
        ...request,
        config: { ...request.config, headers: { ...request.config?.headers, [BASE]: base } },
      };
    };
    definition.transformErrorResponse = inOneLanguage;
    // After a refusal the form would be read anew, and what stands in it would be gone.
    definition.invalidatesTags = (result, failure, argument) =>
      failure ? [] : invalidatesTags(result, failure, argument);
    // Strapi's own shows a saving as done before it is, and undoes it with whatever else was typed when refused.
    definition.onQueryStarted = async (argument, { queryFulfilled }) => {
      const key = keyOf(argument);
      const tell = (outcome: Omit<Outcome, 'key'>) => {
        for (const listener of listeners) listener({ key, ...outcome });
      };
      try {
        const { data } = await queryFulfilled;
        goOnFrom(action, argument, data?.data);
        tell({ isStale: false, isRefused: false });
      } catch (failure) {
        tell({ isStale: isStale(failure), isRefused: true });
      }
    };
  };
}

/** A second saving may come before the form has read the first one's answer, and dialogs of relations read none. */
function goOnFrom(action: Action, { model, documentId, params }: Argument, saved?: Saved) {
  const document = documentId ?? saved?.documentId;
  // A publication answers with what is published, not with the draft.
  if (action === 'published' || !document || !saved?.updatedAt) return;
  setBase(formKey(model, document, params?.locale), saved.updatedAt);
}

const keyOf = ({ model, documentId, params }: Argument) => formKey(model, documentId, params?.locale);

/** The dialog says the rest; the server's message is in both languages, Swahili first. */
function inOneLanguage(error: Failure): Failure {
  if (error.details?.code !== 'document-changed') return error;
  const [sw, en] = (error.message ?? '').split('\n');
  return { ...error, message: currentLanguage() === 'sw' ? sw : en };
}

function isStale(failure: unknown): boolean {
  const { error } = failure as { error?: Failure };
  return error?.details?.code === 'document-changed';
}
