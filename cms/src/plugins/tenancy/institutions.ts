import type { Core } from '@strapi/strapi';

const UID = 'api::institution.institution';
export type InstitutionName = { code: string; nameSw: string; nameEn: string };
const NAME = ['code', 'nameSw', 'nameEn'];

export async function isKnownTenant(strapi: Core.Strapi, code: string): Promise<boolean> {
  return (await strapi.db.query(UID).count({ where: { code, retired: false } })) > 0;
}

/** The names of these institutions by their codes. */
export async function namesOf(strapi: Core.Strapi, codes: string[]): Promise<Map<string, InstitutionName>> {
  const rows: InstitutionName[] = await strapi.db
    .query(UID)
    .findMany({ where: { code: { $in: codes } }, select: NAME });
  return new Map(rows.map((row) => [row.code, row]));
}

/** The first twenty institutions whose name or code contains the text. */
export async function searchInstitutions(strapi: Core.Strapi, text: string): Promise<InstitutionName[]> {
  const names = NAME.map((field) => ({ [field]: { $containsi: text.slice(0, 100) } }));
  const where = { retired: false, $or: names };
  return strapi.db.query(UID).findMany({ where, select: NAME, orderBy: { nameSw: 'asc' }, limit: 20 });
}
