import type { Core } from '@strapi/strapi';
import { refusal } from '../tenancy/refusal';
import { note } from './note';
import type { DoorContext } from './second-factor-doors';
import { endSessions, sessionOf, sessionsOf } from './sessions';

/** A person's own sessions: seen, and ended one by one or all but this one. */
export const sessions = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: DoorContext) {
    const own = await sessionOf(strapi, ctx.get('authorization'));
    const rows = await sessionsOf(strapi, ctx.state.user.id);
    const results = rows.map(({ sessionId, deviceId, createdAt, metadata }) => ({
      id: sessionId,
      device: metadata?.deviceName ?? null,
      address: metadata?.address ?? null,
      beganAt: metadata?.loginAt ?? createdAt,
      // Strapi renews a session that is in use every quarter of an hour, by a new row.
      seenAt: createdAt,
      isThis: deviceId === own?.deviceId,
    }));
    ctx.body = { results };
  },

  async end(ctx: DoorContext) {
    const { user } = ctx.state;
    const session = (await sessionsOf(strapi, user.id)).find(({ sessionId }) => sessionId === ctx.params.id);
    if (!session) throw refusal('session-unknown');
    await endSessions(strapi, user.id, { only: session.deviceId });
    await note(strapi, user, 'session-ended');
    ctx.body = {};
  },

  async endOthers(ctx: DoorContext) {
    const { user } = ctx.state;
    const own = await sessionOf(strapi, ctx.get('authorization'));
    if (!own) throw refusal('session-unknown');
    await endSessions(strapi, user.id, { except: own.deviceId });
    await note(strapi, user, 'sessions-ended');
    ctx.body = {};
  },
});
