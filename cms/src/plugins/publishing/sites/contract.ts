import { BUILD_REASONS, REPORT_LIMITS } from '@tovuti/core';
import { z } from 'zod';

/** The greatest whole number of a column. */
const GREATEST = 2 ** 31 - 1;
/** How far the clock of a builder's machine may be ahead. */
const AHEAD = 10 * 60_000;

const count = z.number().int().min(0).max(GREATEST);
const version = count;
/** Of what is yet to come nothing newer would ever be told: a builder whose clock is wrong says so. */
const moment = z.iso
  .datetime()
  .refine((value) => Date.parse(value) < Date.now() + AHEAD, 'later than now: a clock is wrong');
/** PostgreSQL keeps neither a NUL nor half a surrogate pair (https://www.postgresql.org/docs/current/datatype-json.html). */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'not plain text');
const tenant = text(64).min(1);

/** How a page of a release differs from the release before. */
const change = z.object({
  url: text(REPORT_LIMITS.url),
  title: text(REPORT_LIMITS.title),
  kind: z.enum(['new', 'changed', 'gone']),
});

const live = z.object({
  ok: z.literal(true),
  tenant,
  name: text(20),
  reason: z.enum(BUILD_REASONS),
  fromVersion: version,
  version,
  liveAt: moment,
  seconds: z.number().min(0).max(10_000_000),
  pages: count,
  rendered: count,
  isHeld: z.boolean(),
  changed: z.array(change).max(REPORT_LIMITS.changed),
  /** The releases that it could go back to. */
  kept: z.array(text(20)).max(REPORT_LIMITS.kept),
});

const failed = z.object({
  ok: z.literal(false),
  tenant,
  version,
  failures: count.min(1),
  error: z.object({
    code: text(100),
    params: z.record(text(100), z.union([text(REPORT_LIMITS.text), z.number(), z.null()])),
  }),
});

/** What became of one build. `seconds` from when the builder took it up; `changed` names the first hundred pages. */
export const outcome = z.discriminatedUnion('ok', [live, failed]);
export type Outcome = z.infer<typeof outcome>;

export const outcomesRequest = z.object({
  builder: text(200).min(1),
  /** Each is read alone (`outcome`): one that is broken takes no other along. */
  outcomes: z.array(z.unknown()).min(1).max(100),
});

export const levelsRequest = z.object({ seen: z.coerce.number().int().min(0).optional() });
export const changesRequest = z.object({ tenant, since: z.coerce.number().int().min(0) });
