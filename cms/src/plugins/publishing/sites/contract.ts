import { z } from 'zod';

const tenant = z.string().min(1).max(64);
const version = z.number().int().min(0);
const moment = z.iso.datetime();

/** How a page of a release differs from the release before. */
const change = z.object({
  url: z.string().max(2000),
  title: z.string().max(500),
  kind: z.enum(['new', 'changed', 'gone']),
});

const live = z.object({
  ok: z.literal(true),
  tenant,
  name: z.string().max(20),
  reason: z.enum(['never-built', 'content', 'templates', 'facts', 'time', 'forced', 'return']),
  fromVersion: version,
  version,
  liveAt: moment,
  seconds: z.number().min(0),
  pages: version,
  rendered: version,
  isHeld: z.boolean(),
  changed: z.array(change).max(100),
  /** The releases that it could go back to. */
  kept: z.array(z.string().max(20)).max(100),
});

const failed = z.object({
  ok: z.literal(false),
  tenant,
  version,
  failures: z.number().int().min(1),
  error: z.object({
    code: z.string().max(100),
    params: z.record(z.string(), z.union([z.string().max(5000), z.number(), z.null()])),
  }),
});

/** What became of one build. `seconds` from when the builder took it up; `changed` names the first hundred pages. */
export const outcome = z.discriminatedUnion('ok', [live, failed]);
export type Outcome = z.infer<typeof outcome>;

export const outcomesRequest = z.object({
  builder: z.string().min(1).max(200),
  outcomes: z.array(outcome).min(1).max(100),
});

export const levelsRequest = z.object({ seen: z.coerce.number().int().min(0).optional() });
export const changesRequest = z.object({ tenant, since: z.coerce.number().int().min(0) });
