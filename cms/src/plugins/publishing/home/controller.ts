import type { Core } from '@strapi/strapi';
import { hasAddress } from '../../../platform/tenant-types';
import { publishedAddresses } from '../addresses/address';
import { stateOf } from '../sites/outcomes';
import { actorOf, type Context } from '../workflow/controller';
import { publishersOf } from '../workflow/people';
import { workplaceOf } from '../workplace';
import { draftsOf } from './drafts';
import { siteAddress } from './live-site';
import { countPublished, lastPublished, untranslated } from './published';
import { scheduled, waitingFor } from './queue';
import { pageOf, toPage } from './tables';

const EMPTY = toPage([], 1, 0);

/** What the home page shows a person of the institution that they work as. */
export const home = ({ strapi }: { strapi: Core.Strapi }) => ({
  async waiting(ctx: Context) {
    const tenant = await workplaceOf(strapi);
    const { id } = actorOf(strapi);
    const publishes = tenant ? (await publishersOf(strapi, tenant)).includes(id) : false;
    ctx.body = tenant ? await waitingFor(strapi, { user: id, publishes }, pageOf(ctx.query)) : EMPTY;
  },

  async drafts(ctx: Context) {
    const tenant = await workplaceOf(strapi);
    const { id } = actorOf(strapi);
    ctx.body = tenant ? await draftsOf(strapi, tenant, id, pageOf(ctx.query)) : EMPTY;
  },

  async schedules(ctx: Context) {
    ctx.body = (await workplaceOf(strapi)) ? await scheduled(strapi, pageOf(ctx.query)) : EMPTY;
  },

  async live(ctx: Context) {
    const tenant = await workplaceOf(strapi);
    ctx.body = tenant ? await live(strapi, tenant) : null;
  },

  async parity(ctx: Context) {
    const tenant = await workplaceOf(strapi);
    const types = tenant ? await countPublished(strapi, tenant) : [];
    const lacking = types.filter(({ lackEn, lackSw }) => lackEn + lackSw > 0);
    const page = tenant ? await untranslated(strapi, tenant, pageOf(ctx.query)) : EMPTY;
    ctx.body = { types: lacking, ...page };
  },
});

async function live(strapi: Core.Strapi, tenant: string) {
  const [counts, latest, institution, version, state] = await Promise.all([
    countPublished(strapi, tenant),
    lastPublished(strapi, tenant),
    strapi.db.query('api::institution.institution').findOne({ where: { code: tenant } }),
    strapi.db.query('plugin::publishing.content-version').findOne({ where: { tenant } }),
    stateOf(strapi, tenant),
  ]);
  const release = state?.release && {
    contentVersion: state.version,
    builtAt: state.liveAt,
    pages: state.pages,
  };
  const address = siteAddress(institution);
  const linked = await Promise.all(
    latest.map(async ({ type, document, ...item }) => {
      const pages = hasAddress(strapi, type)
        ? await publishedAddresses(strapi, type, { tenant, documentId: document })
        : [];
      const page = pages.find((page) => page.document === document && page.language === item.locale);
      return { ...item, type, document, url: page ? address + page.address : null };
    }),
  );
  return { address, counts, latest: linked, version: version?.version ?? 0, release };
}
