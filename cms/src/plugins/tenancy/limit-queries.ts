import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { currentScope } from './scope';

type Row = { tenant?: string };
type Event = {
  action: string;
  model: { uid: string; attributes: Record<string, unknown> };
  params: { where?: object; data?: Row | Row[] };
};

/**
 * The lowest layer that Strapi opens: every query on what belongs to an institution is narrowed to the institutions
 * of whoever asks, whatever code above it forgot.
 */
export function limitQueries(strapi: Core.Strapi) {
  strapi.db.lifecycles.subscribe(async (event) => {
    const { action, model, params } = event as unknown as Event;
    if (!action.startsWith('before') || !('tenant' in model.attributes)) return;
    const scope = await currentScope(strapi);
    if (scope === 'all') return;
    const rows = [params.data ?? []].flat();
    const isCreation = action === 'beforeCreate' || action === 'beforeCreateMany';
    const isForeign = ({ tenant }: Row) =>
      (isCreation || tenant !== undefined) && !scope.includes(tenant ?? '');
    if (rows.some(isForeign)) throw refusal();
    const own = { tenant: { $in: scope } };
    if (!isCreation) params.where = params.where ? { $and: [params.where, own] } : own;
  });
}

function refusal() {
  const error = new TovutiError('tenant-not-yours');
  return new errors.ValidationError(error.message, { code: error.code });
}
