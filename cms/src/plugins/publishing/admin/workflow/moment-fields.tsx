import { Field, TimePicker, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { DayField } from '../../../../admin/day-field';

type Props = {
  /** `2026-11-25` and `14:30`, or empty. */
  day: string;
  time: string;
  /** `2026-11-25T14:30`: now. */
  earliest: string;
  /** Whether a field that is still empty says so. */
  isMissingShown: boolean;
  onChange(moment: [day: string, time: string]): void;
};

/** A minute of East Africa Time; what was chosen stands below in words. */
export function MomentFields({ day, time, earliest, isMissingShown, onChange }: Props) {
  const { formatMessage, formatDate } = useIntl();
  const zone = { timeZone: 'Africa/Dar_es_Salaam' } as const;
  const missing = (name: string, value: string) =>
    isMissingShown && !value ? formatMessage({ id: `publishing.plan.${name}.missing` }) : '';
  const isWhole = day && time;
  const moment =
    isWhole && formatDate(`${day}T${time}:00+03:00`, { dateStyle: 'full', timeStyle: 'short', ...zone });
  const id = `publishing.plan.at.${isWhole ? 'chosen' : 'help'}`;
  return (
    <>
      <DayField
        name="schedule-day"
        label={formatMessage({ id: 'publishing.plan.day' })}
        day={day}
        earliest={earliest.slice(0, 10)}
        required
        error={missing('day', day)}
        onChange={(chosen) => onChange([chosen, time])}
      />
      <Field.Root name="schedule-time" required error={missing('time', time)}>
        <Field.Label>{formatMessage({ id: 'publishing.plan.time' })}</Field.Label>
        <TimePicker
          step={30}
          value={time}
          onChange={(chosen: string | undefined) => onChange([day, chosen ?? ''])}
          onClear={() => onChange([day, ''])}
          clearLabel={formatMessage({ id: 'clearLabel' })}
        />
        <Field.Error />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id }, { moment })}
      </Typography>
    </>
  );
}
