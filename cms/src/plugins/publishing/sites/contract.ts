import { BUILD_REASONS, REPORT_LIMITS } from '@tovuti/core';
import { z } from 'zod';

const tenant = z.string().min(1).max(64);
const version = z.number().int().min(0);
const moment = z.iso.datetime();
/** PostgreSQL keeps neither a NUL nor half a surrogate pair (https://www.postgresql.org/docs/current/datatype-json.html). */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'not plain text');

/** How a page of a release differs from the release before. */
const change = z.object({
  url: text(REPORT_LIMITS.url),
  title: text(REPORT_LIMITS.title),
  kind: z.enum(['new', 'changed', 'gone']),
});

const live = z.object({
  ok: z.literal(true),
  tenant,
  name: z.string().max(20),
  reason: z.enum(BUILD_REASONS),
  fromVersion: version,
  version,
  liveAt: moment,
  seconds: z.number().min(0),
  pages: version,
  rendered: version,
  isHeld: z.boolean(),
  changed: z.array(change).max(REPORT_LIMITS.changed),
  /** The releases that it could go back to. */
  kept: z.array(z.string().max(20)).max(REPORT_LIMITS.kept),
});

const failed = z.object({
  ok: z.literal(false),
  tenant,
  version,
  failures: z.number().int().min(1),
  error: z.object({
    code: z.string().max(100),
    params: z.record(z.string(), z.union([text(REPORT_LIMITS.text), z.number(), z.null()])),
  }),
});

/** What became of one build. `seconds` from when the builder took it up; `changed` names the first hundred pages. */
export const outcome = z.discriminatedUnion('ok', [live, failed]);
export type Outcome = z.infer<typeof outcome>;

export const outcomesRequest = z.object({
  builder: z.string().min(1).max(200),
  /** Each is read alone (`outcome`): one that is broken takes no other along. */
  outcomes: z.array(z.unknown()).min(1).max(100),
});

export const levelsRequest = z.object({ seen: z.coerce.number().int().min(0).optional() });
export const changesRequest = z.object({ tenant, since: z.coerce.number().int().min(0) });
