import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type Member, ROLES } from './staff-page';

type Props = {
  value: Member['role'];
  label: string;
  disabled?: boolean;
  onChange(role: Member['role']): void;
};

export function RoleSelect({ value, label, disabled = false, onChange }: Props) {
  const { formatMessage } = useIntl();
  return (
    <SingleSelect
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(role: string | number) => onChange(role as Member['role'])}
    >
      {ROLES.map((role) => (
        <SingleSelectOption key={role} value={role}>
          {formatMessage({ id: `tenancy.role.${role}` })}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
