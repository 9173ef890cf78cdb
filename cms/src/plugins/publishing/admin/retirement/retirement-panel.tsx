import { Button, Flex, Typography } from '@strapi/design-system';
import { useDocumentRBAC, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../../admin/use-request';
import type { Shown } from './retire-action';
import { useLanguage, useLoading } from './use-refresh';

type Retirement = {
  kind: 'gone' | 'withdrawn' | 'redirect';
  notice: string | null;
  to: string | null;
  address: string;
  moment: string;
};

/** Says beside the form how the document left the site, and takes it back with one press. */
export function RetirementPanel(shown: Shown) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const locale = useLanguage();
  const [retirement, setRetirement] = useState<Retirement | null>(null);
  const { model, documentId, document } = shown;
  const hasPage = Boolean(documentId && document && 'slug' in document);
  const load = async () => {
    const path = `/publishing/retirement/${model}/${documentId}?locale=${locale}`;
    const answer = hasPage ? await request<{ retirement: Retirement | null }>('get', path) : null;
    setRetirement(answer?.retirement ?? null);
  };
  useLoading(load, [model, documentId, locale, hasPage, document?.status]);
  if (!retirement) return null;
  return {
    title: formatMessage({ id: 'publishing.retirement.panel' }),
    content: <State shown={shown} retirement={retirement} />,
  };
}

function State({ shown, retirement }: { shown: Shown; retirement: Retirement }) {
  const { formatMessage, formatDate } = useIntl();
  const request = useRequest();
  const locale = useLanguage();
  const isUnsaved = useForm('RetirementPanel', ({ modified }) => modified);
  const canPublish = useDocumentRBAC('RetirementPanel', (rights) => rights.canPublish);
  const { kind, notice, to, address, moment } = retirement;
  const restore = async () => {
    const path = `/publishing/retirement/${shown.model}/${shown.documentId}/restore`;
    // The whole form is about a published document now.
    if (await request('post', path, { locale })) window.location.reload();
  };
  const date = formatDate(moment, { dateStyle: 'long', timeZone: 'Africa/Dar_es_Salaam' });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography>
        {formatMessage({ id: `publishing.retirement.state.${kind}` }, { date, address, to })}
      </Typography>
      {notice ? <Typography textColor="neutral600">{notice}</Typography> : null}
      {canPublish && isUnsaved ? (
        <Typography variant="pi" textColor="warning600">
          {formatMessage({ id: 'publishing.save-first' })}
        </Typography>
      ) : null}
      {canPublish ? (
        <Button variant="secondary" fullWidth onClick={restore} disabled={isUnsaved}>
          {formatMessage({ id: 'publishing.retirement.restore' })}
        </Button>
      ) : null}
    </Flex>
  );
}
