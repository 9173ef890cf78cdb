import { DatePicker, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type CalendarProps, calendarProps } from './calendar';

type Props = {
  name: string;
  label: string;
  /** `2026-12-31`, or empty. */
  day: string;
  onChange(day: string): void;
  hint?: string;
  error?: string;
  /** The first day that may be chosen. */
  earliest?: string;
  required?: boolean;
  disabled?: boolean;
};

/** A day, typed as `31/12/2026` or chosen from a calendar whose week begins on Monday. */
export function DayField({ name, label, day, onChange, hint, error, earliest, required, disabled }: Props) {
  const { formatMessage } = useIntl();
  const calendar: CalendarProps = calendarProps();
  return (
    <Field.Root
      name={name}
      {...(hint ? { hint } : {})}
      {...(error ? { error } : {})}
      {...(required ? { required } : {})}
    >
      <Field.Label>{label}</Field.Label>
      <DatePicker
        {...calendar}
        // The picker reads the day of this moment in UTC and answers with its own midnight.
        value={day ? new Date(`${day}T00:00:00Z`) : undefined}
        {...(earliest ? { minDate: new Date(`${earliest}T00:00:00Z`) } : {})}
        {...(disabled ? { disabled } : {})}
        onChange={(date: Date | undefined) => onChange(date ? dayOf(date) : '')}
        onClear={() => onChange('')}
        clearLabel={formatMessage({ id: 'clearLabel' })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** The day that a person chose, as they see it. */
const dayOf = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
