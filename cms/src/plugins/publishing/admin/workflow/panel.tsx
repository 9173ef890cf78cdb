import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PlanForm } from './plan-form';
import { Schedules } from './schedules';
import { StandingText } from './standing-text';
import { Steps } from './steps';
import { type Place, useStanding } from './use-standing';

type PanelProps = {
  activeTab: 'draft' | 'published' | null;
  model: string;
  documentId?: string;
  document?: { updatedAt?: string; locale?: string | null };
};

/** Beside the form of a document: where it stands, and what this person can do next. */
export function WorkflowPanel({ activeTab, model, documentId, document }: PanelProps) {
  const { formatMessage } = useIntl();
  if (!documentId || !document?.updatedAt || activeTab === 'published' || !model.startsWith('api::'))
    return null;
  const place = { model, documentId, locale: document.locale ?? '', updatedAt: document.updatedAt };
  return { title: formatMessage({ id: 'publishing.panel' }), content: <WorkflowContent place={place} /> };
}

function WorkflowContent({ place }: { place: Place }) {
  const { formatMessage } = useIntl();
  const isUnsaved = useForm('WorkflowPanel', ({ modified }) => modified);
  const { standing, isBusy, step, plan, callOff } = useStanding(place);
  if (!standing) return null;
  const isLocked = isBusy || isUnsaved;
  const approve = async (publish: boolean) => {
    const isDone = await step('approve', { seen: place.updatedAt, publish });
    // The whole form is about a published document now.
    if (isDone && publish) window.location.reload();
  };
  return (
    <>
      <StandingText standing={standing} />
      {isUnsaved && (
        <Typography variant="pi" textColor="warning600">
          {formatMessage({ id: 'publishing.save-first' })}
        </Typography>
      )}
      <Steps standing={standing} isLocked={isLocked} step={step} approve={approve} />
      <Schedules standing={standing} isLocked={isBusy} callOff={callOff} />
      {standing.mayPublish && (
        <PlanForm model={place.model} standing={standing} isLocked={isLocked} plan={plan} />
      )}
    </>
  );
}
