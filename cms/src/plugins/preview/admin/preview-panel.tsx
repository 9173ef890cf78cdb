import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

/** Types of documents that no page of a site shows. */
const WITHOUT_PAGE = ['api::redirect.redirect', 'api::institution.institution'];

type Props = { model: string; documentId?: string };
type Query = { plugins?: { i18n?: { locale?: string } } };

/** Beside the form of every document: to its preview, once it is saved. */
export function PreviewPanel({ model, documentId }: Props) {
  const { formatMessage } = useIntl();
  if (!documentId || !model.startsWith('api::') || WITHOUT_PAGE.includes(model)) return null;
  return {
    title: formatMessage({ id: 'preview.title' }),
    content: <PreviewButton model={model} documentId={documentId} />,
  };
}

function PreviewButton({ model, documentId }: Required<Props>) {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<Query>();
  const isModified = useForm('PreviewButton', ({ modified }) => modified);
  const language = query.plugins?.i18n?.locale ?? 'sw';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <LinkButton
        tag={Link}
        to={`/preview/${model}/${documentId}?locale=${language}`}
        variant="secondary"
        fullWidth
        startIcon={<Eye />}
        disabled={isModified}
      >
        {formatMessage({ id: 'preview.open' })}
      </LinkButton>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: isModified ? 'preview.saveFirst' : 'preview.help' })}
      </Typography>
    </Flex>
  );
}
