import type { Core } from '@strapi/strapi';
import { stillExists } from '../workflow/exists';
import { fingerprint } from '../workflow/fingerprint';
import { hold } from './hold';
import { changeSchedule, openSchedulesOf, type Schedule } from './schedules';

/** The schedules of a document that happen in the future; one that is running now looks after itself. */
async function comingOf(strapi: Core.Strapi, type: string, document: string): Promise<Schedule[]> {
  return (await openSchedulesOf(strapi, type, document)).filter(({ state }) => state !== 'running');
}

/**
 * A text that changed after it was scheduled: whoever may publish stands for their own change, anyone else's waits for
 * a publisher to look at it.
 */
export async function followChanges(
  strapi: Core.Strapi,
  type: string,
  document: string,
  isOwnApproval: boolean,
) {
  for (const row of await comingOf(strapi, type, document)) {
    if (row.action !== 'publish' || row.state === 'held') continue;
    const approvedVersion = await fingerprint(strapi, row);
    if (approvedVersion === row.approvedVersion) continue;
    if (isOwnApproval) await changeSchedule(strapi, row, { approvedVersion });
    else await hold(strapi, row);
  }
}

/** What a person publishes now needs no publication later. */
export async function followPublication(
  strapi: Core.Strapi,
  type: string,
  document: string,
  locales: string[],
) {
  const rows = await comingOf(strapi, type, document);
  const settled = rows.filter(({ action, locale }) => action === 'publish' && locales.includes(locale));
  for (const row of settled) await changeSchedule(strapi, row, { state: 'cancelled' });
}

/** What is no longer on the site cannot be taken off it, and what was deleted has no future. */
export async function followDisappearance(strapi: Core.Strapi, type: string, document: string) {
  const rows = await comingOf(strapi, type, document);
  const willBePublished = rows.some(({ action }) => action === 'publish');
  for (const row of rows) {
    const isLive = willBePublished || (await stillExists(strapi, row, 'published'));
    const makesSense = (await stillExists(strapi, row)) && (row.action === 'publish' || isLive);
    if (!makesSense) await changeSchedule(strapi, row, { state: 'cancelled' });
  }
}
