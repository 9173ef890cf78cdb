import { Field } from '@strapi/design-system';

type Props = { name: string; label: string; value: string; onChange(value: string): void };

export function TextField({ name, label, value, onChange }: Props) {
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        type="url"
        value={value}
        onChange={(event: { target: { value: string } }) => onChange(event.target.value)}
      />
    </Field.Root>
  );
}
