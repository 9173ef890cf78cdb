import type { Core } from '@strapi/strapi';
import { batchAssociations } from './graphql/batch';
import { closeGraphql } from './graphql/read-only';
import { refreshTextFiles } from './graphql/text-files';
import { allowUnfinished } from './graphql/unfinished';
import { applyContentManagerLayouts } from './layouts/apply';
import { syncBuilderToken } from './platform/builder-token';
import { cleanDocuments } from './platform/cleaning/clean-documents';
import { guardColumns } from './platform/column-limits';
import { guardDateOrder } from './platform/date-order';
import { guardPermissionCheck } from './platform/guard-permission-check';
import { syncInstitutions } from './platform/institutions';
import { syncLocales } from './platform/locales';
import { registerPictures, startPictures } from './platform/pictures/pictures';
import { guardPublication } from './platform/ready-to-publish';
import { translateRefusals } from './platform/refusals/translate';
import { registerRichText } from './platform/rich-text/field';
import { syncRoles } from './platform/roles';
import { guardSingleDocuments } from './platform/single-documents';
import { registerSiteAddress } from './platform/site-address';
import { guardSlugs } from './platform/slugs';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerRichText(strapi);
    registerSiteAddress(strapi);
    closeGraphql(strapi);
    batchAssociations(strapi);
    allowUnfinished(strapi);
    refreshTextFiles(strapi);
    translateRefusals(strapi);
    cleanDocuments(strapi);
    guardSlugs(strapi);
    guardPermissionCheck(strapi);
    guardColumns(strapi);
    guardDateOrder(strapi);
    guardSingleDocuments(strapi);
    guardPublication(strapi);
    registerPictures(strapi);
  },

  /** Brings the database in line with what the code and `tenants.json` say; each step does nothing when nothing changed. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await syncLocales(strapi);
    // In one transaction, a first start flushes the disk once instead of a thousand times.
    await strapi.db.transaction(async () => {
      await syncInstitutions(strapi);
      await syncRoles(strapi);
      await syncBuilderToken(strapi);
      await applyContentManagerLayouts(strapi);
    });
    await startPictures(strapi);
  },
};
