import { Checkbox, Field } from '@strapi/design-system';

type Props = { name: string; label: string; hint: string; value: boolean; onChange(value: boolean): void };

export function CheckField({ name, label, hint, value, onChange }: Props) {
  return (
    <Field.Root name={name} hint={hint}>
      <Checkbox
        checked={value}
        onCheckedChange={(checked: boolean | 'indeterminate') => onChange(checked === true)}
      >
        {label}
      </Checkbox>
      <Field.Hint />
    </Field.Root>
  );
}
