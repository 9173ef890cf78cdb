import type { Core } from '@strapi/strapi';
import { checkQuery } from '../../platform/check-query';
import { limitOrder } from './limit-order';
import { limitPopulate, limitWhere } from './limit-populate';
import { refusal } from './refusal';
import { currentColleagues, currentScope } from './scope';

type Row = { tenant?: string | null };
type Event = {
  action: string;
  model: { uid: string; attributes: Record<string, unknown> };
  params: {
    where?: object;
    data?: Row | Row[];
    populate?: unknown;
    orderBy?: unknown;
    select?: unknown;
    _q?: unknown;
  };
};

/**
 * The lowest layer that Strapi opens: every query is narrowed to the institutions of whoever asks, in what it finds,
 * counts, changes and brings along, whatever code above it forgot.
 */
export function limitQueries(strapi: Core.Strapi) {
  strapi.db.lifecycles.subscribe(async (event) => {
    const { action, model, params } = event as unknown as Event;
    if (!action.startsWith('before') || !params) return;
    // What the system asks in the course of a request has the request's values in it.
    if (strapi.requestContext.get()) checkQuery(strapi, model.uid, params);
    const scope = await currentScope(strapi);
    if (scope === 'all') return;
    const colleagues = await currentColleagues(strapi);
    const own = { tenant: { $in: scope }, account: colleagues && { id: { $in: colleagues } } };
    if (params.orderBy) params.orderBy = limitOrder(strapi, model.uid, params.orderBy);
    if (params.populate) params.populate = limitPopulate(strapi, model.uid, params.populate, own);
    const isCreation = action === 'beforeCreate' || action === 'beforeCreateMany';
    const rows = [params.data ?? []].flat();
    if (model.uid === 'plugin::upload.file') refusePlacing(rows);
    if ('tenant' in model.attributes) limitData(rows, scope, isCreation);
    if (!isCreation) params.where = limitWhere(strapi, model.uid, params.where, own);
  });
}

/**
 * A file is placed by the document that shows it, which is checked; from its own side it could be written into any row of
 * any type.
 */
function refusePlacing(rows: Row[]) {
  if (rows.some((row) => 'related' in row)) throw refusal('upload-attached', { field: 'related' });
}

/** What is made belongs to the institution that its maker works as; nothing moves to another. */
function limitData(rows: Row[], scope: string[], isCreation: boolean) {
  const [only] = scope;
  for (const row of rows) {
    if (isCreation && !row.tenant && scope.length === 1 && only) row.tenant = only;
    const isForeign = (isCreation || row.tenant !== undefined) && !scope.includes(row.tenant ?? '');
    if (isForeign) throw refusal('tenant-not-yours');
  }
}
