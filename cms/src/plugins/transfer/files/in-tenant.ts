import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

const owner = new AsyncLocalStorage<string>();

/** Files and folders that this work makes belong to the institution: Strapi's upload service knows of none. */
export function inTenant<T>(tenant: string, work: () => Promise<T>): Promise<T> {
  return owner.run(tenant, work);
}

export function ownImportedFiles(strapi: Core.Strapi) {
  const subscriber = {
    models: ['plugin::upload.file', 'plugin::upload.folder'],
    beforeCreate(event: unknown) {
      const { params } = event as { params: { data: { tenant?: string } } };
      const tenant = owner.getStore();
      if (tenant) params.data.tenant = tenant;
    },
  };
  strapi.db.lifecycles.subscribe(subscriber as never);
}
