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
  const known = error instanceof TovutiError ? error : explained(code, error);
  return { ok: false, code, error: { code: known.code, params: known.params } };
}

/** A full disk shows at any write, of whichever library. */
function explained(code: string, error: unknown): TovutiError {
  const { code: cause, path = '' } = error as { code?: string; path?: string };
  if (cause === 'ENOSPC') return new TovutiError('disk-full-writing', { path }, { cause: error });
  return new TovutiError('build-failed', reason(code, error), { cause: error });
}

function reason(tenant: string, error: unknown) {
  return { tenant, reason: error instanceof Error ? error.message : String(error) };
}
