import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';
import { doorOf } from '../../platform/door-of';
import { tenantsOf } from '../tenancy/memberships';
import { record } from './trail';

type Account = { id: number; email: string };
type Body = { email?: unknown };

/** Doors at which nobody is signed in yet, and what passing them is called. */
const DOORS: Record<string, string> = {
  'POST /admin/login': 'login',
  'POST /admin/register': 'registration',
  'POST /admin/reset-password': 'password-reset',
};

/** Where people change their own account. */
const OWN_ACCOUNT = 'PUT /admin/users/me';

/** Strapi's own doors to accounts, roles, keys and settings; only platform administrators get through. */
const SETTINGS =
  /^(?!GET)\w+ \/(admin\/(users(?!\/me)|roles|api-tokens|transfer|webhooks|content-api)|i18n|upload\/settings)/;

/** Every sign-in, every refusal, and every change of the platform's own settings. */
export function watchRequests(strapi: Core.Strapi) {
  strapi.server.use(async (ctx, next) => {
    await next();
    const door = doorOf(ctx);
    const entrance = DOORS[door];
    if (entrance) await noteDoor(strapi, entrance, ctx as never);
    else if (door === OWN_ACCOUNT && ctx.state.user && ctx.request.body?.password !== undefined)
      await noteOwn(strapi, 'password-changed', ctx as never);
    else if (isRefusal(ctx) && ctx.state.user) await noteRefusal(strapi, ctx as never);
    else if (ctx.status < 300 && ctx.state.user && SETTINGS.test(door))
      await note(strapi, 'settings-changed', null, ctx as never);
  });
}

/** Who wants to write what is another institution's gets the answer of what does not exist. */
const isRefusal = ({ status, method }: { status: number; method: string }) =>
  status === 401 || status === 403 || (status === 404 && !['GET', 'HEAD', 'OPTIONS'].includes(method));

type Context = {
  status: number;
  method: string;
  path: string;
  request: { body?: Body };
  body?: { data?: { user?: Account } };
  state: { user: Account };
};

async function noteDoor(strapi: Core.Strapi, door: string, ctx: Context) {
  // At the others Strapi reads no address: whatever stands there, nobody tried that account.
  const email = door === 'login' ? ctx.request.body?.email : undefined;
  const user = ctx.body?.data?.user ?? (await accountOf(strapi, email));
  const [tenant = null] = user ? await tenantsOf(strapi, user.id) : [];
  const action = ctx.status === 200 ? door : `${door}-refused`;
  await record(strapi, { action, tenant, user: user ? { id: user.id, email: user.email } : null });
}

/** Only an account that exists is named: what was typed may be anything, a password too. */
async function accountOf(strapi: Core.Strapi, email: unknown): Promise<Account | null> {
  if (typeof email !== 'string') return null;
  const where = { email: email.toLowerCase() };
  return asSystem(() => strapi.db.query('admin::user').findOne({ where, select: ['id', 'email'] }));
}

async function noteOwn(strapi: Core.Strapi, what: string, { status, state }: Context) {
  const [tenant = null] = await tenantsOf(strapi, state.user.id);
  await record(strapi, { action: status < 300 ? what : `${what}-refused`, tenant });
}

async function noteRefusal(strapi: Core.Strapi, ctx: Context) {
  const [tenant = null] = await tenantsOf(strapi, ctx.state.user.id);
  await note(strapi, 'refused', tenant, ctx);
}

async function note(
  strapi: Core.Strapi,
  action: string,
  tenant: string | null,
  { method, path, status }: Context,
) {
  await record(strapi, { action, tenant, details: { method, path: path.slice(0, 200), status } });
}
