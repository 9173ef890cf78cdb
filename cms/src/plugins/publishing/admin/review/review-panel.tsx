import { Button, Flex, Typography } from '@strapi/design-system';
import { useDocumentRBAC, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DayField } from '../../../../admin/day-field';
import { useRequest } from '../../../../admin/use-request';
import type { Shown } from '../retirement/retire-action';
import { useLanguage, useLoading } from '../retirement/use-refresh';
import { doorOf } from './review';

type State = { isPublished: boolean; reviewOn: string | null; isDue: boolean };

/** Says beside the form when the published document is to be looked at again. */
export function ReviewPanel({ model, documentId, document }: Shown) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const locale = useLanguage();
  const [state, setState] = useState<State | null>(null);
  const isOnSite = document?.status === 'published' || document?.status === 'modified';
  const door = doorOf({ type: model, document: documentId ?? '' });
  const load = async () => {
    setState(documentId && isOnSite ? await request<State>('get', `${door}?locale=${locale}`) : null);
  };
  useLoading(load, [door, locale, document?.status]);
  if (!state?.isPublished) return null;
  return {
    title: formatMessage({ id: 'publishing.review.panel' }),
    content: <ReviewDay key={door + locale} door={door} locale={locale} state={state} onChanged={load} />,
  };
}

type Props = { door: string; locale: string; state: State; onChanged(): void };

function ReviewDay({ door, locale, state, onChanged }: Props) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  const canUpdate = useDocumentRBAC('ReviewPanel', (rights) => rights.canUpdate);
  const [day, setDay] = useState(state.reviewOn ?? '');
  const send = async (method: 'post' | 'put', path: string, body: object) => {
    const answer = await request<{ reviewOn: string }>(method, path, { locale, ...body });
    if (!answer) return;
    setDay(answer.reviewOn);
    toggleNotification({ type: 'success', message: formatMessage({ id: 'publishing.review.saved' }) });
    onChanged();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {state.isDue ? (
        <Typography textColor="danger600">{formatMessage({ id: 'publishing.review.overdue' })}</Typography>
      ) : null}
      <DayField
        name="reviewOn"
        label={formatMessage({ id: 'publishing.review.day' })}
        hint={formatMessage({ id: 'publishing.review.day.help' })}
        day={day}
        disabled={!canUpdate}
        onChange={setDay}
      />
      {canUpdate && day && day !== state.reviewOn ? (
        <Button fullWidth onClick={() => send('put', door, { reviewOn: day })}>
          {formatMessage({ id: 'publishing.review.save' })}
        </Button>
      ) : null}
      {canUpdate ? (
        <Button fullWidth variant="secondary" onClick={() => send('post', `${door}/confirm`, {})}>
          {formatMessage({ id: 'publishing.review.confirm' })}
        </Button>
      ) : null}
    </Flex>
  );
}
