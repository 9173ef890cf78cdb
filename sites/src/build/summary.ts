import { TovutiError } from '@tovuti/core';
import { PORTAL } from './facts.ts';
import type { Outcome } from './outcome.ts';

export type Progress = { done: number; total: number; failed: number; pages: number };

/** The figures of one run. `upToDate` sites were not touched; they and `built` count the portal, `tenants` does not. */
export type Summary = {
  tenants: number;
  upToDate: number;
  built: number;
  pages: number;
  rendered: number;
  reused: number;
  seconds: number;
  peak_mb: number;
  failures: { tenant: string; error: TovutiError }[];
};

/** Adds up the outcomes of a run as they come. */
export function tally(total: number, onProgress?: (progress: Progress) => void) {
  const sum = { built: 0, pages: 0, rendered: 0, reused: 0 };
  const failures: Summary['failures'] = [];

  function report() {
    const failed = failures.length;
    onProgress?.({ done: sum.built + failed, total, failed, pages: sum.pages });
  }
  if (total > 0) report();

  function add(outcome: Outcome) {
    if (outcome.ok) {
      sum.built++;
      sum.pages += outcome.pages;
      sum.rendered += outcome.rendered;
      sum.reused += outcome.reused;
    } else {
      const { code, params } = outcome.error;
      failures.push({ tenant: outcome.code, error: new TovutiError(code, params) });
    }
    report();
  }

  function summary(sites: { code: string }[], seconds: number): Summary {
    const tenants = sites.filter(({ code }) => code !== PORTAL).length;
    const peak_mb = Math.round(process.resourceUsage().maxRSS / 1024);
    return { tenants, upToDate: sites.length - total, ...sum, seconds, peak_mb, failures };
  }

  return { add, summary };
}
