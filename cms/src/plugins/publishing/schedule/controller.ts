import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { actorOf, bodyOf, type Context } from '../workflow/controller';
import { openDocument } from '../workflow/open-document';
import { callOff, plan } from './plan';
import { SCHEDULE, type Schedule } from './schedules';

/** The doors of schedules: for whoever may publish the document. */
export const schedules = ({ strapi }: { strapi: Core.Strapi }) => ({
  async plan(ctx: Context) {
    const { action, at, seen, submittedAt, retirement, ...asked } = bodyOf(ctx);
    const open = await openDocument(strapi, asked, 'publish');
    await plan(strapi, open, actorOf(strapi), { action, at, seen, submittedAt, retirement });
    ctx.body = {};
  },

  async callOff(ctx: Context) {
    const id = /^\d{1,9}$/.test(ctx.params.id ?? '') ? Number(ctx.params.id) : 0;
    const row: Schedule | null = await strapi.db.query(SCHEDULE).findOne({ where: { id } });
    if (!row) throw new errors.NotFoundError();
    await openDocument(strapi, row, 'publish');
    await callOff(strapi, row);
    ctx.body = {};
  },
});
