import type { Core } from '@strapi/strapi';
import { loadTenants, settings, type Tenant } from '@tovuti/core';

const UID = 'api::institution.institution';
type Row = ReturnType<typeof rowOf>;

/**
 * Brings Strapi's institutions in line with `tenants.json`: new ones are added, changed ones renamed, and those that
 * are no longer listed are marked retired. Their content stays.
 */
export async function syncInstitutions(strapi: Core.Strapi) {
  const wanted = loadTenants(settings.tenantsFile).map(rowOf);
  const institutions = strapi.db.query(UID);
  const present = new Map<string, Row & { id: number }>(
    (await institutions.findMany({})).map((row: Row & { id: number }) => [row.code, row]),
  );
  const added = wanted.filter(({ code }) => !present.has(code));
  for (const row of added) await strapi.documents(UID).create({ data: row });
  for (const row of wanted) {
    const current = present.get(row.code);
    if (current && differs(current, row)) await institutions.update({ where: { id: current.id }, data: row });
  }
  const listed = new Set(wanted.map(({ code }) => code));
  const gone = [...present.values()].filter(({ code, retired }) => !listed.has(code) && !retired);
  for (const { id } of gone) await institutions.update({ where: { id }, data: { retired: true } });
}

function rowOf(tenant: Tenant) {
  const { code, name, acronym, category, kind, domain, parent, region } = tenant;
  return {
    code,
    nameSw: name.sw,
    nameEn: name.en,
    acronym,
    category,
    kind,
    domain,
    parent,
    region,
    retired: false,
  };
}

function differs(current: Row, wanted: Row): boolean {
  return (Object.keys(wanted) as (keyof Row)[]).some((key) => current[key] !== wanted[key]);
}
