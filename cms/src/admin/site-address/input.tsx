import { useField } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { AddressField } from './address-field';

type Props = {
  name: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
};

/** The field in a document's form. */
export default function SiteAddressInput({ name, label, labelAction, hint, required, disabled }: Props) {
  const { value, error, onChange } = useField<string | null>(name);
  return (
    <AddressField
      {...{ name, label, labelAction, hint, error }}
      required={required === true}
      disabled={disabled === true}
      value={value ?? ''}
      onChange={(address) => onChange(name, address || null)}
    />
  );
}
