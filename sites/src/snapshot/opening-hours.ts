import type { OpeningHours } from '@tovuti/templates/contract';
import { z } from 'zod';
import { components, text } from './values.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
/** GraphQL's Time is `07:30:00.000`. */
const time = z
  .string()
  .regex(/^\d\d:\d\d/)
  .nullish()
  .transform((value) => value?.slice(0, 5) ?? null);

/** The opening hours of an institution or a service; days count from Monday and months from January, both from 0. */
export const hours = components(
  z
    .object({
      kind: z.enum(['weekly', 'always', 'seasonal', 'appointment']),
      label: text,
      fromMonth: z.enum(MONTHS).nullish(),
      toMonth: z.enum(MONTHS).nullish(),
      fromDay: z.enum(DAYS).nullish(),
      toDay: z.enum(DAYS).nullish(),
      opens: time,
      closes: time,
      note: text,
    })
    .transform(
      ({ kind, label, fromMonth, toMonth, fromDay, toDay, opens, closes, note }): OpeningHours => ({
        kind,
        label,
        months: fromMonth && toMonth ? [MONTHS.indexOf(fromMonth), MONTHS.indexOf(toMonth)] : null,
        days: fromDay ? [DAYS.indexOf(fromDay), DAYS.indexOf(toDay ?? fromDay)] : null,
        times: opens && closes ? [opens, closes] : null,
        note,
      }),
    ),
);
