import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../../platform/actor';
import { enter, leave, openEntry } from './entries';
import { namesOf, searchInstitutions } from './institutions';
import { isOpen, membershipsOf, workAs } from './memberships';
import { refusal } from './refusal';
import { currentScope } from './scope';
import { changeStaff, invite, listStaff, withdraw } from './staff';

type Context = {
  request: { body?: Record<string, unknown> };
  query: Record<string, unknown>;
  params: { id?: string };
  body: unknown;
};

/** What the admin asks about people and the institution that they work as. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => ({
  async me(ctx: Context) {
    const { id, isPlatformAdministrator } = person(strapi);
    const open = (await membershipsOf(strapi, id)).filter(isOpen);
    const entry = isPlatformAdministrator ? await openEntry(strapi, id) : null;
    const scope = await currentScope(strapi);
    const names = await namesOf(
      strapi,
      [...open, ...(entry ? [entry] : [])].map(({ tenant }) => tenant),
    );
    const workplaces = open.map(({ tenant, role, state }) => ({
      role,
      state,
      ...names.get(tenant),
      code: tenant,
    }));
    ctx.body = {
      isPlatformAdministrator,
      current: Array.isArray(scope) ? (scope[0] ?? null) : null,
      workplaces,
      entry: entry && { ...names.get(entry.tenant), reason: entry.reason, until: entry.until },
    };
  },

  async workAs(ctx: Context) {
    await workAs(strapi, person(strapi).id, String(ctx.request.body?.tenant ?? ''));
    ctx.body = {};
  },

  async institutions(ctx: Context) {
    platformAdministrator(strapi);
    ctx.body = { results: await searchInstitutions(strapi, String(ctx.query.search ?? '')) };
  },

  async enter(ctx: Context) {
    await enter(strapi, platformAdministrator(strapi), ctx.request.body ?? {});
    ctx.body = {};
  },

  async leave(ctx: Context) {
    await leave(strapi, platformAdministrator(strapi));
    ctx.body = {};
  },

  async staff(ctx: Context) {
    ctx.body = { results: await listStaff(strapi, await workplace(strapi), person(strapi).id) };
  },

  async invite(ctx: Context) {
    await invite(strapi, await workplace(strapi), ctx.request.body ?? {});
    ctx.body = {};
  },

  async change(ctx: Context) {
    const tenant = await workplace(strapi);
    await changeStaff(strapi, tenant, person(strapi).id, Number(ctx.params.id), ctx.request.body ?? {});
    ctx.body = {};
  },

  async withdraw(ctx: Context) {
    await withdraw(strapi, await workplace(strapi), Number(ctx.params.id));
    ctx.body = {};
  },
});

function person(strapi: Core.Strapi) {
  const actor = currentActor(strapi);
  if (actor.kind !== 'person') throw new errors.UnauthorizedError();
  return actor;
}

function platformAdministrator(strapi: Core.Strapi): number {
  const { id, isPlatformAdministrator } = person(strapi);
  if (!isPlatformAdministrator) throw new errors.ForbiddenError();
  return id;
}

/** The institution that the person works as, or has entered. */
async function workplace(strapi: Core.Strapi): Promise<string> {
  const scope = await currentScope(strapi);
  const [tenant] = scope === 'all' ? [] : scope;
  if (!tenant) throw refusal('enter-first');
  return tenant;
}
