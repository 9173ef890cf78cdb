import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { sessionOf } from './sessions';

type Incoming = { filepath: string };
type Context = {
  is(type: string): string | false | null;
  get(header: string): string;
  request: { files?: Record<string, Incoming | Incoming[]> };
};

/** Strapi reads a form, files and all, before it asks who sends it: of whoever is not signed in, nothing is read. */
export const refuseFiles = (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<void>) => {
    if (ctx.is('multipart') && !(await sessionOf(strapi, ctx.get('authorization'))))
      throw new errors.UnauthorizedError();
    return next();
  };
};

/**
 * What a form brought is kept as files of this machine while it is answered. Strapi removes those of one field, when all
 * went well; the others would fill the disk.
 */
export const removeFiles = () => async (ctx: Context, next: () => Promise<void>) => {
  // Strapi forgets them when it has answered.
  const files = Object.values(ctx.request.files ?? {}).flat();
  try {
    await next();
  } finally {
    await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
  }
};
