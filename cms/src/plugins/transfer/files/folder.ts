import type { Core } from '@strapi/strapi';
import type { Work } from '../jobs/work';
import words from './folder-words.json';
import { inTenant } from './in-tenant';

export const FOLDER = 'plugin::upload.folder';

/** The folder of the media library in which everything of the old site lies. */
export async function oldSiteFolder({ strapi, tenant, stored }: Work): Promise<number> {
  const held = stored.get(FOLDER) as number | undefined;
  const id = held ?? (await findOrMake(strapi, tenant, `${words.sw} (${words.en})`, null));
  stored.set(FOLDER, id);
  return id;
}

/** @param parent the id of the folder above; null at the top */
export async function findOrMake(
  strapi: Core.Strapi,
  tenant: string,
  name: string,
  parent: number | null,
): Promise<number> {
  const known = await strapi.db.query(FOLDER).findOne({ where: { tenant, name, parent }, select: ['id'] });
  if (known) return known.id;
  const make = (): Promise<{ id: number }> =>
    strapi.plugin('upload').service('folder').create({ name, parent });
  return (await inTenant(tenant, make)).id;
}
