import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { currentActor } from '../../../platform/actor';
import { currentStanding } from './current';
import { openDocument } from './open-document';
import { approve, giveBack, submit, withdraw } from './steps';

export type Context = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
  body: unknown;
};

/** The doors of approval. Whoever may see a document may ask where it stands. */
export const workflow = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const open = await openDocument(strapi, { ...ctx.params, locale: ctx.query.locale });
    ctx.body = await currentStanding(strapi, open, actorOf(strapi));
  },

  async submit(ctx: Context) {
    const { note, ...asked } = bodyOf(ctx);
    await submit(strapi, await openDocument(strapi, asked, 'update'), actorOf(strapi), note);
    ctx.body = {};
  },

  async giveBack(ctx: Context) {
    const { comment, ...asked } = bodyOf(ctx);
    await giveBack(strapi, await openDocument(strapi, asked, 'publish'), actorOf(strapi), comment);
    ctx.body = {};
  },

  async approve(ctx: Context) {
    const { seen, submittedAt, publish, ...asked } = bodyOf(ctx);
    const open = await openDocument(strapi, asked, 'publish');
    await approve(strapi, open, actorOf(strapi), { seen, submittedAt, publish: publish === true });
    ctx.body = {};
  },

  async withdraw(ctx: Context) {
    await withdraw(strapi, await openDocument(strapi, bodyOf(ctx), 'update'), actorOf(strapi));
    ctx.body = {};
  },
});

/** The document is in the address; the rest, and its language, in the body. */
export function bodyOf({ params, request: { body } }: Context): Record<string, unknown> {
  return { ...body, type: params.type, document: params.document };
}

export function actorOf(strapi: Core.Strapi): { id: number } {
  const actor = currentActor(strapi);
  if (actor.kind !== 'person') throw new errors.UnauthorizedError();
  return actor;
}
