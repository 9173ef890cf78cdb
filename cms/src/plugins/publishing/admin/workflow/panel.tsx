import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useRefresh } from '../retirement/use-refresh';
import { PlanForm } from './plan-form';
import { Schedules } from './schedules';
import { StandingText } from './standing-text';
import { Steps } from './steps';
import { type Place, useStanding } from './use-standing';

type PanelProps = {
  activeTab: 'draft' | 'published' | null;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; locale?: string | null; slug?: string; status?: string };
};

/** Beside the form of a document: where it stands, and what this person can do next. */
export function WorkflowPanel({ activeTab, model, documentId, document }: PanelProps) {
  const { formatMessage } = useIntl();
  if (activeTab === 'published' || !model.startsWith('api::')) return null;
  const title = formatMessage({ id: 'publishing.panel' });
  if (!documentId)
    return {
      title,
      content: <Typography textColor="neutral600">{formatMessage({ id: 'publishing.new' })}</Typography>,
    };
  if (!document?.updatedAt) return null;
  const { updatedAt, status } = document;
  const place = { model, documentId, locale: document.locale ?? '', updatedAt, status };
  return {
    title,
    content: <WorkflowContent place={place} hasPage={'slug' in document} />,
  };
}

function WorkflowContent({ place, hasPage }: { place: Place; hasPage: boolean }) {
  const { formatMessage } = useIntl();
  const isUnsaved = useForm('WorkflowPanel', ({ modified }) => modified);
  const { standing, isBusy, step, approve, plan, callOff } = useStanding(place);
  const refresh = useRefresh({ ...place, collectionType: 'collection-types' });
  if (!standing) return null;
  const isLocked = isBusy || isUnsaved;
  const approveAndRefresh = async (publish: boolean) => {
    const isDone = await approve(publish);
    if (isDone && publish) refresh();
  };
  return (
    <>
      <StandingText standing={standing} />
      {isUnsaved && (
        <Typography variant="pi" textColor="warning600">
          {formatMessage({ id: 'publishing.save-first' })}
        </Typography>
      )}
      <Steps standing={standing} isLocked={isLocked} step={step} approve={approveAndRefresh} />
      <Schedules standing={standing} isLocked={isBusy} callOff={callOff} />
      {standing.mayPublish && (
        <PlanForm hasPage={hasPage} standing={standing} isLocked={isLocked} plan={plan} />
      )}
    </>
  );
}
