import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';

export const RECORD = 'plugin::audit.record';

export type Event = {
  action: string;
  tenant: string | null;
  /** The account that acts, where the request is not signed in as it. */
  user?: { id: number; email: string } | null;
  type?: string;
  document?: string;
  /** Never content, never personal data. */
  details?: Record<string, unknown>;
};
type State = { user?: { id: number; email: string } };

/** Records who did what, to what, from where. Inside a transaction it stands or falls with what it records. */
export async function record(strapi: Core.Strapi, { user, ...event }: Event) {
  const context = strapi.requestContext.get();
  const actor = user ?? (context?.state as State | undefined)?.user ?? null;
  const data = {
    ...event,
    moment: new Date(),
    user: actor?.id ?? null,
    account: actor?.email ?? null,
    address: context?.request.ip ?? null,
  };
  await asSystem(() => strapi.db.query(RECORD).create({ data }));
}
