import { useDocumentRBAC, useForm } from '@strapi/strapi/admin';
import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../retirement/use-refresh';
import type { Standing } from './use-standing';

type State = Standing['state'];
type Shown = { documentId?: string; document?: { status?: string } };
type Description = { disabled?: boolean; label: string };
export type Action = ((shown: Shown) => Description | null) & { type?: string };

const states = new Map<string, State>();
const listeners = new Set<() => void>();
const keyOf = (documentId = '', locale = '') => `${documentId} ${locale || 'sw'}`;

/** What the panel of approval has learned of a document: the buttons above it follow. */
export function noteState(documentId: string, locale: string, state: State) {
  states.set(keyOf(documentId, locale), state);
  for (const listener of listeners) listener();
}

function useState(documentId: string | undefined): State | undefined {
  const locale = useLanguage();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return useSyncExternalStore(listen, () => states.get(keyOf(documentId, locale)));
}

/**
 * Strapi's "Publish", for whom and when it is the thing to do: authors submit, and what was submitted is approved, in the
 * panel of approval. A button that has nothing to do says so instead of being dead without a reason.
 */
export function publishAction(plain: Action): Action {
  const action: Action = (shown) => {
    const { formatMessage } = useIntl();
    const canPublish = useDocumentRBAC('PublishAction', (rights) => rights.canPublish);
    const state = useState(shown.documentId);
    const isChanged = useForm('PublishAction', ({ modified }) => modified);
    const described = plain(shown);
    if (!described || !canPublish || state === 'submitted') return null;
    const isDone = described.disabled && !isChanged && shown.document?.status === 'published';
    return isDone ? { ...described, label: formatMessage({ id: 'publishing.main.published' }) } : described;
  };
  return Object.assign(action, plain);
}

/** Of Strapi's actions this one has no name of its own to know it by. */
const BULK_PUBLISH = {
  id: 'i18n.CMEditViewBulkLocale.publish-title',
  defaultMessage: 'Publish Multiple Locales',
};

/** The same for "Publish" of several languages at once. */
export function bulkPublishAction(plain: Action): Action {
  const action: Action = (shown) => {
    const { formatMessage } = useIntl();
    const canPublish = useDocumentRBAC('BulkPublishAction', (rights) => rights.canPublish);
    const state = useState(shown.documentId);
    const described = plain(shown);
    const isIt = described?.label === formatMessage(BULK_PUBLISH);
    return isIt && (!canPublish || state === 'submitted') ? null : described;
  };
  return Object.assign(action, plain);
}

/** Strapi's "Save", which says that all is saved when it is. */
export function saveAction(plain: Action): Action {
  const action: Action = (shown) => {
    const { formatMessage } = useIntl();
    const isChanged = useForm('SaveAction', ({ modified }) => modified);
    const described = plain(shown);
    const isDone = described?.disabled && !isChanged && shown.document;
    return described && isDone
      ? { ...described, label: formatMessage({ id: 'publishing.main.saved' }) }
      : described;
  };
  return Object.assign(action, plain);
}
