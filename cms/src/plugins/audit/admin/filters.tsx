import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';

export type Wanted = { action: string; account: string; from: string; until: string };
export const EVERYTHING: Wanted = { action: '', account: '', from: '', until: '' };
const ACTION = 'audit.action.';
const TYPED = { account: 'search', from: 'date', until: 'date' } as const;

/** Narrows the trail to a kind of event, an account and days of East Africa Time. */
export function Filters({ onWanted }: { onWanted(wanted: Wanted): void }) {
  const { formatMessage, messages } = useIntl();
  const [wanted, setWanted] = useState(EVERYTHING);
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
      {Object.entries(TYPED).map(([name, type]) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{formatMessage({ id: `audit.filter.${name}` })}</Field.Label>
          <Field.Input
            type={type}
            value={wanted[name as keyof typeof TYPED]}
            onChange={(event: { target: { value: string } }) =>
              setWanted({ ...wanted, [name]: event.target.value })
            }
          />
        </Field.Root>
      ))}
      <Button type="submit" variant="secondary" size="L">
        {formatMessage({ id: 'audit.filter.show' })}
      </Button>
    </Flex>
  );
}
