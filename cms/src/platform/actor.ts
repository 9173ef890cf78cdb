import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { isBuilderToken } from './builder-token';

/** On whose behalf work is done. */
export type Actor =
  /** Our own work: start, seed, jobs, and the builder with its token. */
  | { kind: 'system' }
  /** A signed-in person of the admin. */
  | { kind: 'person'; id: number; roles: string[]; isPlatformAdministrator: boolean }
  /** A request without a sign-in, or with another token than the builder's. */
  | { kind: 'nobody' };

type User = { id: number; roles?: { code: string }[] };
type State = { user?: User; auth?: { strategy?: { name: string } } };

const system = new AsyncLocalStorage<{ behalfOf: number | null }>();

/**
 * Runs work that is the system's own although a person's request started it (a check beyond that person's sight, a
 * job). Nothing it reads may reach the person unfiltered.
 * @param behalfOf the account that asked for a job, and answers for what it publishes
 */
export function asSystem<T>(
  work: () => Promise<T>,
  behalfOf = system.getStore()?.behalfOf ?? null,
): Promise<T> {
  return system.run({ behalfOf }, work);
}

/** The account that answers for what is done now: the signed-in person, or whoever asked for the system's job. */
export function accountable(strapi: Core.Strapi): number | null {
  const actor = currentActor(strapi);
  return actor.kind === 'person' ? actor.id : (system.getStore()?.behalfOf ?? null);
}

/** Who acts now: the system outside requests and inside `asSystem`, otherwise whoever the request is signed in as. */
export function currentActor(strapi: Core.Strapi): Actor {
  const context = strapi.requestContext.get();
  if (system.getStore() || !context) return { kind: 'system' };
  const { user, auth } = context.state as State;
  const token = auth?.strategy?.name;
  // An admin token has a user, too; it owes no second factor, so it is nobody.
  if (user && token !== 'admin-token') {
    const roles = (user.roles ?? []).map(({ code }) => code);
    return {
      kind: 'person',
      id: user.id,
      roles,
      isPlatformAdministrator: roles.includes('strapi-super-admin'),
    };
  }
  const isBuilder = token === 'content-api-token' && isBuilderToken(context.get('authorization'));
  return { kind: isBuilder ? 'system' : 'nobody' };
}

/**
 * An answer that is made while it is sent. Koa sends it after the request's own work has ended, when whoever asked is
 * forgotten and queries would be the system's: so each piece is made on behalf of the same actor as the stream.
 */
export function streamFor(pieces: AsyncIterator<string | Buffer>): Readable {
  const asActor = AsyncLocalStorage.snapshot();
  return Readable.from({ [Symbol.asyncIterator]: () => ({ next: () => asActor(() => pieces.next()) }) });
}
