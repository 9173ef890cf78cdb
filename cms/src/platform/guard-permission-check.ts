import type { Core } from '@strapi/strapi';
import { refusal } from './refusal';

type Context = { request: { body?: { permissions?: unknown } } };
type Handler = (ctx: Context) => Promise<unknown>;

/** Strapi takes for granted that whoever asks what they may do says about what, and would answer with a fault of its own. */
export function guardPermissionCheck(strapi: Core.Strapi) {
  const controller = strapi.controller('admin::permission' as never) as unknown as Record<'check', Handler>;
  const { check } = controller;
  controller.check = async (ctx) => {
    if (!Array.isArray(ctx.request.body?.permissions)) throw refusal('input-wrong');
    return check(ctx);
  };
}
