import type { Core } from '@strapi/strapi';
import { refusal } from '../tenancy/refusal';
import { isPlatformAdministrator } from './colleague-doors';
import { attempt } from './limits';
import { mustHaveSecondFactor, needsSecondFactor } from './must-have';
import { note } from './note';
import { isProof, isProved, prove, sendProof } from './proof';
import { recoveryCodesLeft, renewRecoveryCodes } from './recovery-codes';
import { confirm, enrol, forget, isEnrolled, take } from './second-factors';
import { noteSession, type Session, sessionOf } from './sessions';
import { tell } from './tell';

export type DoorContext = {
  request: { body?: Record<string, unknown>; ip: string };
  params: Record<string, string>;
  state: { user: { id: number; email: string; firstname?: string | null } };
  body: unknown;
  get(header: string): string;
};

/** What the account's holder does with the second factor. */
export const secondFactor = ({ strapi }: { strapi: Core.Strapi }) => ({
  async me(ctx: DoorContext) {
    const { id, email } = ctx.state.user;
    const session = await ownSession(strapi, ctx);
    const isPassed = Boolean(session.metadata?.secondFactorAt);
    ctx.body = {
      email,
      isEnrolled: await isEnrolled(strapi, id),
      isRequired: await mustHaveSecondFactor(strapi, id),
      isOwed: !isPassed && (await needsSecondFactor(strapi, id)),
      isProved: isProved(session),
      isPlatformAdministrator: isPlatformAdministrator(strapi),
      recoveryCodes: await recoveryCodesLeft(strapi, id),
    };
  },

  /** Mails the code without which no first phone is connected. */
  async askProof(ctx: DoorContext) {
    const { user } = ctx.state;
    if (await isEnrolled(strapi, user.id)) throw refusal('second-factor-already');
    const session = await ownSession(strapi, ctx);
    const what = { door: 'enrolment-code', account: String(user.id), address: ctx.request.ip };
    // Each one counts: nobody's mailbox is filled.
    await attempt(strapi, what, async () => false);
    await sendProof(strapi, session, user);
    ctx.body = {};
  },

  async prove(ctx: DoorContext) {
    const session = await ownSession(strapi, ctx);
    const code = codeOf(ctx);
    await withLimit(strapi, ctx, async () => isProof(session, code));
    await prove(strapi, session);
    ctx.body = {};
  },

  async enrol(ctx: DoorContext) {
    await mustBeProved(strapi, ctx);
    ctx.body = await enrol(strapi, ctx.state.user.id, ctx.state.user.email);
  },

  async confirm(ctx: DoorContext) {
    await mustBeProved(strapi, ctx);
    const { id } = ctx.state.user;
    const code = codeOf(ctx);
    let recoveryCodes: string[] | null = null;
    await withLimit(strapi, ctx, async () => {
      recoveryCodes = await confirm(strapi, id, code);
      return Boolean(recoveryCodes);
    });
    await pass(strapi, ctx);
    await note(strapi, ctx.state.user, 'second-factor-enrolled');
    // Somebody else may read the account's mail too.
    await tell(strapi, ctx.state.user, 'second-factor-enrolled', { address: ctx.request.ip });
    ctx.body = { recoveryCodes };
  },

  async pass(ctx: DoorContext) {
    await withLimit(strapi, ctx, () => take(strapi, ctx.state.user.id, codeOf(ctx)));
    await pass(strapi, ctx);
    await note(strapi, ctx.state.user, 'second-factor-passed');
    ctx.body = {};
  },

  async renewRecoveryCodes(ctx: DoorContext) {
    await withLimit(strapi, ctx, () => take(strapi, ctx.state.user.id, codeOf(ctx)));
    await note(strapi, ctx.state.user, 'recovery-codes-renewed');
    ctx.body = { recoveryCodes: await renewRecoveryCodes(strapi, ctx.state.user.id) };
  },

  /** Whoever must have one is asked for a new one at once. */
  async remove(ctx: DoorContext) {
    const { id } = ctx.state.user;
    await withLimit(strapi, ctx, () => take(strapi, id, codeOf(ctx)));
    await forget(strapi, id);
    const session = await ownSession(strapi, ctx);
    await noteSession(strapi, session.sessionId, { secondFactorAt: '' });
    // The former phone has just said who this is.
    await prove(strapi, session);
    await note(strapi, ctx.state.user, 'second-factor-removed');
    ctx.body = {};
  },
});

/** @throws `second-factor-wrong`, or `attempts-wait` after too many of them */
async function withLimit(strapi: Core.Strapi, ctx: DoorContext, work: () => Promise<boolean>) {
  const { id } = ctx.state.user;
  const what = { door: 'second-factor', account: String(id), address: ctx.request.ip };
  if (await attempt(strapi, what, work)) return;
  await note(strapi, ctx.state.user, 'second-factor-refused');
  throw refusal('second-factor-wrong');
}

async function pass(strapi: Core.Strapi, ctx: DoorContext) {
  const { sessionId } = await ownSession(strapi, ctx);
  await noteSession(strapi, sessionId, { secondFactorAt: new Date().toISOString() });
}

/** @throws `second-factor-unproved` */
async function mustBeProved(strapi: Core.Strapi, ctx: DoorContext) {
  if (!isProved(await ownSession(strapi, ctx))) throw refusal('second-factor-unproved');
}

async function ownSession(strapi: Core.Strapi, ctx: DoorContext): Promise<Session> {
  const session = await sessionOf(strapi, ctx.get('authorization'));
  if (!session) throw refusal('session-unknown');
  return session;
}

/** What was typed, without the spaces with which people copy it. */
function codeOf({ request }: DoorContext): string {
  const { code } = request.body ?? {};
  return typeof code === 'string' ? code.replace(/\s/g, '').slice(0, 50) : '';
}
