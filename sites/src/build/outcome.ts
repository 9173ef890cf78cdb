import { type ErrorCode, TovutiError } from '@tovuti/core';
import type { Built } from './build-site.ts';

/** What became of one site; plain data, so that it can come from another thread. */
export type Outcome =
  | ({ ok: true } & Built)
  | { ok: false; code: string; error: { code: ErrorCode; params: TovutiError['params'] } };

/** Runs the build of one site; its failure is its own and stops no other. */
export async function outcomeOf(code: string, build: () => Promise<Built>): Promise<Outcome> {
  try {
    return { ok: true, ...(await build()) };
  } catch (error) {
    return failure(code, error);
  }
}

export function failure(code: string, error: unknown): Outcome {
  const known = error instanceof TovutiError ? error : new TovutiError('build-failed', reason(code, error));
  return { ok: false, code, error: { code: known.code, params: known.params } };
}

function reason(tenant: string, error: unknown) {
  return { tenant, reason: error instanceof Error ? error.message : String(error) };
}
