import { Cross } from '@strapi/icons';
import { useDocumentRBAC } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { RetireForm } from './retire-form';

export type Shown = {
  activeTab: string | null;
  model: string;
  collectionType: string;
  documentId?: string;
  document?: { status?: string; slug?: string };
};
type Action = ((shown: Shown) => object | null) & { type?: string; position?: string };

/** A button for what cannot be done would be dead without a reason: what is not on the site cannot leave it. */
const whenPossible = (described: { disabled?: boolean } | null) => (described?.disabled ? null : described);

/** Documents without a page of their own have no address that could answer: Strapi's action does for them. */
const hasPage = ({ document }: Shown) => document !== undefined && 'slug' in document;

/** The action that asks how a document shall leave the site; `otherwise` is Strapi's own. */
export function askInsteadOf(otherwise: Action): Action {
  const action: Action = (shown) => {
    const { formatMessage } = useIntl();
    const canPublish = useDocumentRBAC('RetireAction', (rights) => rights.canPublish);
    const plain = whenPossible(otherwise(shown));
    const { activeTab, document, documentId, model } = shown;
    // The same component as long as the document is: the form would otherwise lose what was typed.
    const content = useCallback(
      ({ onClose }: { onClose(): void }) => <RetireForm shown={shown} onClose={onClose} />,
      [model, documentId],
    );
    if (!hasPage(shown)) return plain;
    const isOnSite = document?.status === 'published' || document?.status === 'modified';
    if (!canPublish || activeTab === 'published' || !isOnSite) return null;
    return {
      label: formatMessage({ id: 'app.utils.unpublish' }),
      icon: <Cross />,
      variant: 'danger',
      position: 'panel',
      dialog: {
        type: 'modal',
        title: formatMessage({ id: 'publishing.retirement.title' }),
        content,
      },
    };
  };
  action.type = 'unpublish';
  action.position = 'panel';
  return action;
}

/** Of Strapi's actions this one has no name of its own to know it by. */
const BULK_UNPUBLISH = {
  id: 'i18n.CMEditViewBulkLocale.unpublish-title',
  defaultMessage: 'Unpublish Multiple Locales',
};

/** The action itself, unless it would take several languages of a page off the site without asking how. */
export function withoutBulkLocales(plain: Action): Action {
  const action: Action = (shown) => {
    const { formatMessage } = useIntl();
    const described = plain(shown) as { label?: string } | null;
    return described?.label === formatMessage(BULK_UNPUBLISH) && hasPage(shown) ? null : described;
  };
  return Object.assign(action, plain);
}
