import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Props = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  values: readonly string[];
  onChange(value: string): void;
};

/** One of a few values; the name of each is the message `transfer.<name>.<value>`. */
export function ChoiceField({ name, label, hint, value, values, onChange }: Props) {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen: string | number) => onChange(String(chosen))}>
        {values.map((option) => (
          <SingleSelectOption key={option} value={option}>
            {formatMessage({ id: `transfer.${name}.${option}` })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
