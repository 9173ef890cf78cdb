import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { MomentFields } from './moment-fields';
import { NO_RETIREMENT, RetirementFields } from './retirement-fields';
import type { Standing } from './use-standing';

type Props = {
  /** A document without a page of its own has no address that could say anything. */
  hasPage: boolean;
  standing: Standing;
  isLocked: boolean;
  plan(body: object): Promise<boolean>;
};

/** Chooses the minute at which the document goes on the site or leaves it. */
export function PlanForm({ hasPage, standing, isLocked, plan }: Props) {
  const { formatMessage } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const [[day, time], setMoment] = useState(['', '']);
  const [isPressed, setPressed] = useState(false);
  const [retirement, setRetirement] = useState(NO_RETIREMENT);
  const text = (id: string) => formatMessage({ id: `publishing.${id}` });
  if (!isOpen) {
    return (
      <Button
        fullWidth
        variant="tertiary"
        disabled={isLocked}
        onClick={() => {
          setPressed(false);
          setIsOpen(true);
        }}
      >
        {text('plan')}
      </Button>
    );
  }
  const action = wanted ?? (standing.state === 'published' ? 'unpublish' : 'publish');
  const send = async () => {
    setPressed(true);
    if (!day || !time) return;
    const more = action === 'unpublish' && hasPage ? { retirement } : {};
    if (await plan({ action, at: `${day}T${time}`, ...more })) setIsOpen(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Field.Root name="schedule-action">
        <Field.Label>{text('plan.action')}</Field.Label>
        <SingleSelect value={action} onChange={(value: string | number) => setWanted(String(value))}>
          {['publish', 'unpublish'].map((name) => (
            <SingleSelectOption key={name} value={name}>
              {text(`plan.${name}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <MomentFields
        day={day}
        time={time}
        earliest={standing.now}
        isMissingShown={isPressed}
        onChange={setMoment}
      />
      {action === 'unpublish' && hasPage && <RetirementFields value={retirement} onChange={setRetirement} />}
      <Button fullWidth disabled={isLocked} onClick={send}>
        {text('plan.send')}
      </Button>
      <Button fullWidth variant="tertiary" onClick={() => setIsOpen(false)}>
        {text('cancel')}
      </Button>
    </Flex>
  );
}
