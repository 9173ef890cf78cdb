import { Field, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

type Event = { target: { value: string } };
type Props = {
  /** `2026-11-25` and `14:30`, or empty. */
  day: string;
  time: string;
  /** `2026-11-25T14:30`: now. */
  earliest: string;
  onChange(moment: [day: string, time: string]): void;
};

/** A minute of East Africa Time. Browsers write a day in their own order, so what was chosen stands below in words. */
export function MomentFields({ day, time, earliest, onChange }: Props) {
  const { formatMessage, formatDate } = useIntl();
  const zone = { timeZone: 'Africa/Dar_es_Salaam' } as const;
  const isWhole = day && time;
  const moment =
    isWhole && formatDate(`${day}T${time}:00+03:00`, { dateStyle: 'full', timeStyle: 'short', ...zone });
  const id = `publishing.plan.at.${isWhole ? 'chosen' : 'help'}`;
  return (
    <>
      <Field.Root name="schedule-day" required>
        <Field.Label>{formatMessage({ id: 'publishing.plan.day' })}</Field.Label>
        <Field.Input
          type="date"
          min={earliest.slice(0, 10)}
          value={day}
          onChange={({ target }: Event) => onChange([target.value, time])}
        />
      </Field.Root>
      <Field.Root name="schedule-time" required>
        <Field.Label>{formatMessage({ id: 'publishing.plan.time' })}</Field.Label>
        <Field.Input
          type="time"
          value={time}
          onChange={({ target }: Event) => onChange([day, target.value.slice(0, 5)])}
        />
      </Field.Root>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id }, { moment })}
      </Typography>
    </>
  );
}
