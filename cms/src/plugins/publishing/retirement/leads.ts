import type { Core, UID } from '@strapi/strapi';
import type { Leads } from './loops';
import { type Retirement, table } from './retirements';

const REDIRECT: UID.ContentType = 'api::redirect.redirect';
type Redirect = { from: string; to: string };

/** Every redirect of an institution: those that its staff wrote, drafts too, and those of retired documents. */
export async function leadsOf(strapi: Core.Strapi, tenant: string, except: string): Promise<Leads> {
  const written: Redirect[] = await strapi.db
    .query(REDIRECT)
    .findMany({ where: { tenant, documentId: { $ne: except } }, select: ['from', 'to'] });
  const retired = (await table(strapi).findMany({
    where: { tenant, kind: 'redirect', document: { $ne: except } } as never,
  })) as Retirement[];
  return new Map([
    ...retired.map(({ address, to }): [string, string] => [address, to ?? '']),
    ...written.map(({ from, to }): [string, string] => [from, to]),
  ]);
}
