import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { putRow } from '../../../platform/put-row';
import type { Address, Language } from '../addresses/address';
import { keepFormer } from '../addresses/former-addresses';

export const RETIREMENT = 'plugin::publishing.retirement';
export const KINDS = ['gone', 'withdrawn', 'redirect'] as const;
export type Kind = (typeof KINDS)[number];

/** How a document left the site, in one language. `address` is where it was found last. */
export type Retirement = {
  id: number;
  tenant: string;
  type: string;
  document: string;
  language: Language;
  kind: Kind;
  address: string;
  title: string;
  notice: string | null;
  to: string | null;
  moment: string;
  by: number | null;
};

export const table = (strapi: Core.Strapi) => strapi.db.query(RETIREMENT as never);

export async function findRetirement(
  strapi: Core.Strapi,
  { document, language }: Pick<Retirement, 'document' | 'language'>,
): Promise<Retirement | null> {
  return (await table(strapi).findOne({ where: { document, language } as never })) as Retirement | null;
}

/** Writes how a document is retired, in the place of how it was before: of documents deleted in bulk several at the same time. */
export async function keepRetirement(strapi: Core.Strapi, retirement: Omit<Retirement, 'id'>) {
  const { tenant, type, document, language, kind, address, title, notice, to, by } = retirement;
  const moment = new Date(retirement.moment);
  const document_id = randomBytes(12).toString('hex');
  const row = { tenant, type, document, language, kind, address, title, notice, to, by, moment, document_id };
  await putRow(strapi, RETIREMENT, ['tenant', 'document', 'language'], row);
}

/** Takes the retirement of a document back that is now found at `now`. */
export async function clearRetirement(strapi: Core.Strapi, now: Address) {
  const known = await findRetirement(strapi, now);
  if (!known) return;
  if (known.address !== now.address)
    await keepFormer(strapi, known.tenant, [{ ...now, address: known.address }]);
  await table(strapi).delete({ where: { id: known.id } as never });
}
