import type { Core } from '@strapi/strapi';
import { fieldLabel } from '../field-label';
import { inSwahili } from './in-swahili';

type Fault = { message?: unknown };
type Refusal = Fault & { details?: { errors?: Fault[] } };
type Context = {
  path: string;
  status: number;
  body?: unknown;
  state: { user?: { preferedLanguage?: string | null } };
};

/** Says the refusals of Strapi's own validation in Swahili to everyone who has not chosen English. */
export function translateRefusals(strapi: Core.Strapi) {
  strapi.server.use(async (ctx, next) => {
    await next();
    const { path, status, body, state } = ctx as unknown as Context;
    const error = status >= 400 && (body as { error?: Refusal } | null)?.error;
    if (!error || state.user?.preferedLanguage?.startsWith('en')) return;
    const [, uid = ''] = /\/(api::[\w-]+\.[\w-]+)/.exec(path) ?? [];
    const label = (field: string) => labelOf(strapi, uid, field);
    for (const fault of [error, ...(error.details?.errors ?? [])]) {
      if (typeof fault.message === 'string') fault.message = inSwahili(fault.message, label) ?? fault.message;
    }
  });
}

/** `blocks[0].body` is known by its first part: the field that the form shows. */
function labelOf(strapi: Core.Strapi, uid: string, path: string): string {
  const [field = path] = path.split(/[.[]/);
  const [sw = field] = uid ? fieldLabel(strapi, uid, field).split(' / ') : [field];
  return sw;
}
