import type { Core } from '@strapi/strapi';
import { hasAddress } from '../../../platform/tenant-types';
import { refusal } from '../../tenancy/refusal';
import { readWish } from '../retirement/wishes';
import { stillExists } from '../workflow/exists';
import { fingerprint } from '../workflow/fingerprint';
import type { OpenDocument } from '../workflow/open-document';
import { hasWorkflow, isLocalized, type Place } from '../workflow/place';
import { findState } from '../workflow/states';
import { approve, hasNews, refuseOlder, type Seen } from '../workflow/steps';
import { trail } from '../workflow/trail';
import { formatMoment, isSchedulable, momentOf } from './moments';
import { changeSchedule, openSchedulesOf, SCHEDULE, type Schedule } from './schedules';

type Wish = Partial<Seen> & { action?: unknown; at?: unknown; retirement?: unknown };

/**
 * Plans a publication or its end; an earlier plan of the same kind is replaced, and a submission is thereby approved.
 * @param wish.at `2026-11-25T14:30`, East Africa Time
 * @throws `schedule-action`, `schedule-moment`, `workflow-changed`, `workflow-nothing-new`, `schedule-not-live`,
 * `schedule-order`, `schedule-running`, or what `readWish` says of a wish
 */
export async function plan(strapi: Core.Strapi, open: OpenDocument, actor: { id: number }, wish: Wish) {
  const { place, draft, title } = open;
  const { action } = wish;
  if (action !== 'publish' && action !== 'unpublish') throw refusal('schedule-action');
  const at = momentOf(wish.at);
  if (!at || !isSchedulable(at, new Date())) throw refusal('schedule-moment');
  await strapi.db.transaction(async () => {
    const rows = (await openSchedulesOf(strapi, place.type, place.document)).filter(
      ({ locale }) => locale === place.locale,
    );
    if (action === 'publish')
      await approveWhatIsSeen(strapi, open, actor, { seen: wish.seen, submittedAt: wish.submittedAt });
    else await refuseUnpublishable(strapi, open, rows);
    refuseDisorder(action, at, rows);
    for (const row of rows.filter((other) => other.action === action)) {
      if (!(await changeSchedule(strapi, row, { state: 'cancelled' }))) throw refusal('schedule-running');
    }
    const retirement = action === 'unpublish' ? retirementOf(strapi, place.type, wish.retirement) : null;
    await keep(strapi, place, { tenant: draft.tenant, title, user: actor.id }, { action, at, retirement });
  });
}

type Owner = Pick<Schedule, 'tenant' | 'title' | 'user'>;

/**
 * Plans the publication of a draft that an import made on behalf of somebody who may publish.
 * @returns false for a moment that is past or too far away, and where something is planned already
 */
export async function planPublication(
  strapi: Core.Strapi,
  { type, document, locale }: Place,
  owner: Owner,
  at: Date,
) {
  const place = { type, document, locale: isLocalized(strapi, type) ? locale : '' };
  if (!hasWorkflow(strapi, type) || !isSchedulable(at, new Date())) return false;
  if ((await openSchedulesOf(strapi, type, document)).some((row) => row.locale === place.locale))
    return false;
  await keep(strapi, place, owner, { action: 'publish', at, retirement: null });
  return true;
}

type Plan = Pick<Schedule, 'action' | 'retirement'> & { at: Date };

async function keep(strapi: Core.Strapi, place: Place, owner: Owner, { action, at, retirement }: Plan) {
  const approvedVersion = action === 'publish' ? await fingerprint(strapi, place) : null;
  const data = {
    ...place,
    ...owner,
    action,
    at,
    nextTryAt: at,
    state: 'waiting',
    approvedVersion,
    retirement,
  };
  await strapi.db.query(SCHEDULE).create({ data });
  const details = { what: action, moment: formatMoment(at) };
  await trail(strapi, 'scheduled', owner.tenant, place, { details });
}

/** Calls a plan off. */
export async function callOff(strapi: Core.Strapi, row: Schedule) {
  await strapi.db.transaction(async () => {
    if (!(await changeSchedule(strapi, row, { state: 'cancelled' }))) throw refusal('schedule-running');
    await trail(strapi, 'schedule-cancelled', row.tenant, row, { details: { what: row.action } });
  });
}

async function approveWhatIsSeen(strapi: Core.Strapi, open: OpenDocument, actor: { id: number }, seen: Seen) {
  await refuseOlder(strapi, open, seen);
  if (!(await hasNews(strapi, open))) throw refusal('workflow-nothing-new');
  const state = (await findState(strapi, open.place))?.state;
  if (state === 'submitted') await approve(strapi, open, actor, { ...seen, publish: false });
}

async function refuseUnpublishable(strapi: Core.Strapi, { place }: OpenDocument, rows: Schedule[]) {
  const willBeLive = rows.some(({ action }) => action === 'publish');
  if (!willBeLive && !(await stillExists(strapi, place, 'published'))) throw refusal('schedule-not-live');
}

/** A page comes before it goes. */
function refuseDisorder(action: Schedule['action'], at: Date, rows: Schedule[]) {
  const other = rows.find((row) => row.action !== action);
  if (!other) return;
  const otherAt = new Date(other.at);
  const isInOrder = action === 'publish' ? at < otherAt : at > otherAt;
  if (!isInOrder) throw refusal('schedule-order');
}

/** What becomes of its address; a document without a page of its own has none. */
function retirementOf(strapi: Core.Strapi, type: string, wish: unknown) {
  if (!wish || typeof wish !== 'object' || !hasAddress(strapi, type)) return null;
  return readWish(wish as Record<string, unknown>);
}
