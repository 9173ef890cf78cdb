import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { asSystem, currentActor } from '../../../platform/actor';
import { refusal } from '../../../platform/refusal';
import { hasAddress } from '../../../platform/tenant-types';
import { publishedAddresses } from '../addresses/address';
import { siteAddress } from '../home/live-site';
import { pageOf } from '../home/tables';
import { actorOf, type Context } from '../workflow/controller';
import { openDocument } from '../workflow/open-document';
import { publishersOf } from '../workflow/people';
import { workplaceOf } from '../workplace';
import { boardOf } from './board';
import { stateOf } from './outcomes';
import { failureOf, releasesOf, returnTo } from './releases';
import { standingOf } from './standing';

const INSTITUTION = 'api::institution.institution';
const VERSION = 'plugin::publishing.content-version';

/** What staff see of their live site, and how it goes back. */
export const sites = ({ strapi }: { strapi: Core.Strapi }) => ({
  async releases(ctx: Context) {
    const tenant = await here(strapi);
    const [list, state, level, institution] = await Promise.all([
      releasesOf(strapi, tenant, pageOf(ctx.query)),
      stateOf(strapi, tenant),
      strapi.db.query(VERSION).findOne({ where: { tenant } }),
      strapi.db.query(INSTITUTION).findOne({ where: { code: tenant } }),
    ]);
    ctx.body = {
      ...list,
      address: siteAddress(institution),
      version: level?.version ?? 0,
      returnTo: level?.returnTo ?? null,
      live: state && { name: state.release, version: state.version, at: state.liveAt, isHeld: state.isHeld },
      kept: state?.kept ?? [],
      failure: failureOf(state),
      mayReturn: await mayReturn(strapi, tenant),
    };
  },

  async returnTo(ctx: Context) {
    const tenant = await here(strapi);
    if (!(await mayReturn(strapi, tenant))) throw new errors.ForbiddenError();
    const { release } = ctx.request.body ?? {};
    const isName = release === null || (typeof release === 'string' && /^\d{6,}$/.test(release));
    if (!isName) throw new errors.ValidationError('release');
    await returnTo(strapi, tenant, release as string | null);
    ctx.body = {};
  },

  async document(ctx: Context) {
    const open = await openDocument(strapi, { ...ctx.params, locale: ctx.query.locale });
    const { tenant } = open.draft;
    const { type, document, locale } = open.place;
    const institution = await strapi.db.query(INSTITUTION).findOne({ where: { code: tenant } });
    const addresses = hasAddress(strapi, type)
      ? await publishedAddresses(strapi, type, { tenant, documentId: document })
      : [];
    const own = addresses.find((page) => page.document === document && page.language === locale);
    const url = own ? siteAddress(institution) + own.address : null;
    ctx.body = { url, ...(await standingOf(strapi, tenant, document)) };
  },

  async board(ctx: Context) {
    const actor = currentActor(strapi);
    if (actor.kind !== 'person' || !actor.isPlatformAdministrator) throw new errors.NotFoundError();
    ctx.body = { sites: await asSystem(() => boardOf(strapi)) };
  },
});

async function here(strapi: Core.Strapi): Promise<string> {
  const tenant = await workplaceOf(strapi);
  if (!tenant) throw refusal('enter-first');
  return tenant;
}

/** Those who may publish may also take back; so may a platform administrator who entered. */
async function mayReturn(strapi: Core.Strapi, tenant: string): Promise<boolean> {
  const actor = currentActor(strapi);
  if (actor.kind === 'person' && actor.isPlatformAdministrator) return true;
  return (await publishersOf(strapi, tenant)).includes(actorOf(strapi).id);
}

const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `sites.${action}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

/** Under `/publishing`, for the admin only. */
export const siteRoutes = [
  route('GET', '/releases', 'releases'),
  route('POST', '/releases/return', 'returnTo'),
  route('GET', '/standing/:type/:document', 'document'),
  route('GET', '/board', 'board'),
];
