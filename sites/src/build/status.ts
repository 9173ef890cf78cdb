import { settings as ownSettings, type Settings, TovutiError } from '@tovuti/core';
import { codesOf, openOffice, standingsOf, standingsWithoutCms } from './office.ts';
import type { Standing } from './plan.ts';

/** `trouble` says why the content versions are unknown. */
export type Status = { standings: Standing[]; trouble: TovutiError | null };

/** Where every site stands. Without the CMS, all but the content versions is still known. */
export async function siteStatus(settings: Settings = ownSettings): Promise<Status> {
  const office = await openOffice(settings);
  const codes = codesOf(office);
  const now = new Date().toISOString();
  try {
    return { standings: await standingsOf(office, codes, now), trouble: null };
  } catch (error) {
    if (!(error instanceof TovutiError)) throw error;
    return { standings: standingsWithoutCms(office, codes, now), trouble: error };
  }
}
