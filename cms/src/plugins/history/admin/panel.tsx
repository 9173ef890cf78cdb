import { Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Keeper } from './editing/keeper';
import { LastVersions } from './last-versions';

type Props = {
  activeTab: 'draft' | 'published' | null;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string };
  collectionType: string;
};
type Query = { plugins?: { i18n?: { locale?: string } } };

/** Beside every form: its last versions, and the keeper of what is being written. */
export function HistoryPanel({ activeTab, model, documentId, document, collectionType }: Props) {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<Query>();
  if (activeTab === 'published' || !model.startsWith('api::') || model === 'api::institution.institution')
    return null;
  const locale = query.plugins?.i18n?.locale ?? 'sw';
  const savedAt = document?.updatedAt ?? null;
  return {
    title: formatMessage({ id: 'history.title' }),
    content: (
      <>
        <Keeper
          key={`${documentId} ${locale}`}
          form={{ model, documentId: documentId ?? null, locale, collectionType }}
          savedAt={savedAt}
        />
        {documentId ? (
          <LastVersions place={{ model, documentId, locale }} savedAt={savedAt} />
        ) : (
          <Typography textColor="neutral600">{formatMessage({ id: 'history.none' })}</Typography>
        )}
      </>
    ),
  };
}
