import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { DayField } from '../../../admin/day-field';

export type Wanted = { action: string; account: string; document: string; from: string; until: string };
const NOTHING = { action: '', account: '', from: '', until: '' };
export const EVERYTHING: Wanted = { ...NOTHING, document: '' };
const ACTION = 'audit.action.';
const DAYS = ['from', 'until'] as const;

/** Narrows the trail to a kind of event, an account and days of East Africa Time. */
export function Filters({ onWanted }: { onWanted(wanted: Omit<Wanted, 'document'>): void }) {
  const { formatMessage, messages } = useIntl();
  const [wanted, setWanted] = useState<Omit<Wanted, 'document'>>(NOTHING);
  const actions = Object.keys(messages).filter((id) => id.startsWith(ACTION));
  const show = (event: FormEvent) => {
    event.preventDefault();
    onWanted(wanted);
  };
  return (
    <Flex tag="form" gap={4} alignItems="flex-end" wrap="wrap" paddingBottom={4} onSubmit={show}>
      <Field.Root name="action" width="26rem">
        <Field.Label>{formatMessage({ id: 'audit.column.action' })}</Field.Label>
        <SingleSelect
          value={wanted.action}
          placeholder={formatMessage({ id: 'audit.everything' })}
          onClear={() => setWanted({ ...wanted, action: '' })}
          onChange={(action: string | number) => setWanted({ ...wanted, action: String(action) })}
        >
          {actions.map((id) => (
            <SingleSelectOption key={id} value={id.slice(ACTION.length)}>
              {formatMessage({ id })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="account">
        <Field.Label>{formatMessage({ id: 'audit.filter.account' })}</Field.Label>
        <Field.Input
          type="search"
          value={wanted.account}
          onChange={(event: { target: { value: string } }) =>
            setWanted({ ...wanted, account: event.target.value })
          }
        />
      </Field.Root>
      {DAYS.map((name) => (
        <DayField
          key={name}
          name={name}
          label={formatMessage({ id: `audit.filter.${name}` })}
          day={wanted[name]}
          onChange={(day) => setWanted({ ...wanted, [name]: day })}
        />
      ))}
      <Button type="submit" variant="secondary" size="L">
        {formatMessage({ id: 'audit.filter.show' })}
      </Button>
    </Flex>
  );
}
