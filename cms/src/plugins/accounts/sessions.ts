import type { Core } from '@strapi/strapi';
import { asSystem } from '../../platform/actor';

const SESSION = 'admin::session';
const ORIGIN = 'admin';

/** Strapi's row of a session. It renews a session by a new row, and copies `metadata` into that (session manager). */
export type Session = {
  sessionId: string;
  userId: string;
  deviceId: string;
  childId: string | null;
  status: string;
  createdAt: string;
  expiresAt: string;
  metadata: Metadata | null;
};
type Metadata = {
  loginAt?: string;
  deviceName?: string;
  address?: string;
  secondFactorAt?: string;
  holderProvedAt?: string;
  /** The mailed code that would prove it, sealed. */
  proof?: string;
};

/** The session whose access token this header carries, read exactly as Strapi's own strategy reads it. */
export async function sessionOf(strapi: Core.Strapi, authorization: string | undefined) {
  const [kind = '', token = '', ...rest] = (authorization ?? '').split(/\s+/);
  if (kind.toLowerCase() !== 'bearer' || !token || rest.length) return null;
  const { isValid, payload } = strapi.sessionManager(ORIGIN).validateAccessToken(token);
  return isValid ? findSession(strapi, payload.sessionId) : null;
}

/** Notes facts of a session in it and in those by which it was renewed meanwhile. */
export async function noteSession(strapi: Core.Strapi, sessionId: string, facts: Metadata) {
  const session = await findSession(strapi, sessionId);
  if (!session) return;
  const data = { metadata: { ...session.metadata, ...facts } };
  await asSystem(() => strapi.db.query(SESSION).updateMany({ where: { sessionId }, data }));
  if (session.childId) await noteSession(strapi, session.childId, facts);
}

/** The sessions of a person that have not ended, one a device, the last used first. */
export async function sessionsOf(strapi: Core.Strapi, user: number): Promise<Session[]> {
  const where = { userId: String(user), origin: ORIGIN, status: 'active', expiresAt: { $gt: new Date() } };
  const orderBy = { createdAt: 'desc' };
  const rows: Session[] = await asSystem(() => strapi.db.query(SESSION).findMany({ where, orderBy }));
  return [...Map.groupBy(rows, ({ deviceId }) => deviceId).values()].flatMap((group) => group[0] ?? []);
}

/**
 * Ends a person's session on one device, or all, or all but one. The rows are gone at once, those that were renewed
 * included, and Strapi looks for the row at every request: access tokens end with them.
 */
export async function endSessions(
  strapi: Core.Strapi,
  user: number,
  { only, except }: { only?: string; except?: string } = {},
) {
  const device = { ...(only ? { $eq: only } : {}), ...(except ? { $ne: except } : {}) };
  const where = {
    userId: String(user),
    origin: ORIGIN,
    ...(only || except ? { deviceId: device } : {}),
  };
  await asSystem(() => strapi.db.query(SESSION).deleteMany({ where }));
}

function findSession(strapi: Core.Strapi, sessionId: string): Promise<Session | null> {
  return asSystem(() => strapi.db.query(SESSION).findOne({ where: { sessionId } }));
}
