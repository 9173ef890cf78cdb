import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { TovutiError } from '@tovuti/core';
import { fileOf, has, LIMITS, type Role, receive, removeFolder } from '../jobs/folder';
import { BUSY, findJob, JOB, type Job, moveJob } from '../jobs/job';
import { enqueue } from '../jobs/runner';
import { readOptions } from './read-options';
import { type Person, personOf, refuse, workplaceOf } from './who';

type Context = {
  params: { id?: string; role?: string };
  request: { body?: Record<string, unknown> };
  req: Readable;
  body: unknown;
  type: string;
  length: number;
  attachment(name: string): void;
};
const PAST = 20;
const SEEN = [
  'id',
  'kind',
  'state',
  'options',
  'done',
  'total',
  'report',
  'failure',
  'account',
  'createdAt',
  'endedAt',
] as const;

/** Imports and exports of the institution that the person works as. */
export const jobs = ({ strapi }: { strapi: Core.Strapi }) => {
  /** What is another institution's does not exist. */
  const own = async ({ params }: Context, kinds: 'import' | 'export'): Promise<Job> => {
    const tenant = await workplaceOf(strapi);
    const job = await findJob(strapi, Number(params.id) || 0);
    const isKind = job && (job.kind === 'export') === (kinds === 'export');
    if (!job || job.tenant !== tenant || !isKind) throw new errors.NotFoundError();
    return job;
  };
  const start = async (job: Job, from: Job['state'][], state: Job['state']) => {
    await refuseWhenBusy(strapi, job.tenant);
    // Whoever takes the step answers for it, not who took the one before.
    const { id: user, email: account, isPlatformAdministrator: mayCopy } = personOf(strapi);
    const change = {
      state,
      user,
      account,
      options: { ...job.options, mayCopy },
      done: 0,
      total: 0,
      failure: null,
      beatAt: new Date(),
    };
    if (!(await moveJob(strapi, job.id, from, change))) throw refuse('import-state');
    enqueue(strapi, job);
  };
  const cancel = async (job: Job) => {
    if (
      !(await moveJob(strapi, job.id, ['preparing', 'checked', ...BUSY], {
        state: 'cancelled',
        endedAt: new Date(),
      }))
    )
      throw refuse('import-state');
    if (!BUSY.includes(job.state)) await removeFolder(job);
  };

  return {
    async list(ctx: Context) {
      const where = { tenant: await workplaceOf(strapi) };
      const rows: Job[] = await strapi.db
        .query(JOB)
        .findMany({ where, orderBy: { id: 'desc' }, limit: PAST });
      ctx.body = { results: await Promise.all(rows.map(shown)) };
    },

    async find(ctx: Context) {
      ctx.body = { data: await shown(await own(ctx, 'import')) };
    },

    async create(ctx: Context) {
      const tenant = await workplaceOf(strapi);
      const person = personOf(strapi);
      const { kind, options } = readOptions(ctx.request.body ?? {});
      await refuseWhenBusy(strapi, tenant);
      await dropUnfinished(strapi, tenant);
      const job = await make(strapi, tenant, person, { kind, options });
      ctx.body = { data: await shown(job) };
    },

    async receive(ctx: Context) {
      const job = await own(ctx, 'import');
      const role = ctx.params.role as string;
      if (role !== 'source' && role !== 'uploads') throw new errors.NotFoundError();
      if (job.state !== 'preparing') throw refuse('import-state');
      await catalogued(
        receive(job, role, ctx.req, job.kind === 'archive' ? LIMITS.archive : LIMITS[role as Role]),
      );
      ctx.body = {};
    },

    async check(ctx: Context) {
      const job = await own(ctx, 'import');
      const hasSource = job.options.url || (await has(job, 'source'));
      if (!hasSource) throw refuse('import-file-missing');
      await start(job, ['preparing', 'checked'], 'checking');
      ctx.body = {};
    },

    async run(ctx: Context) {
      await start(await own(ctx, 'import'), ['checked'], 'running');
      ctx.body = {};
    },

    async cancel(ctx: Context) {
      await cancel(await own(ctx, 'import'));
      ctx.body = {};
    },

    async export(ctx: Context) {
      const tenant = await workplaceOf(strapi);
      await refuseWhenBusy(strapi, tenant);
      const options = { locale: 'sw', publish: false, redirects: false, conflict: 'skip' } as const;
      const job = await make(strapi, tenant, personOf(strapi), { kind: 'export', options });
      await start(job, ['preparing'], 'running');
      ctx.body = { data: { id: job.id } };
    },

    async cancelExport(ctx: Context) {
      await cancel(await own(ctx, 'export'));
      ctx.body = {};
    },

    async download(ctx: Context) {
      const job = await own(ctx, 'export');
      if (job.state !== 'done' || !(await has(job, 'archive'))) throw new errors.NotFoundError();
      const path = fileOf(job, 'archive');
      ctx.type = 'application/zip';
      ctx.attachment(`tovuti-${job.tenant}-${new Date(job.createdAt).toISOString().slice(0, 10)}.zip`);
      ctx.length = (await stat(path)).size;
      ctx.body = createReadStream(path);
    },
  };
};

/** A file that nobody had examined is not kept beside the next one. */
async function dropUnfinished(strapi: Core.Strapi, tenant: string) {
  const rows: Job[] = await strapi.db.query(JOB).findMany({ where: { tenant, state: 'preparing' } });
  for (const job of rows) {
    await moveJob(strapi, job.id, ['preparing'], { state: 'cancelled', endedAt: new Date() });
    await removeFolder(job);
  }
}

async function refuseWhenBusy(strapi: Core.Strapi, tenant: string) {
  const where = { tenant, state: { $in: BUSY } };
  if (await strapi.db.query(JOB).count({ where })) throw refuse('import-busy');
}

async function make(
  strapi: Core.Strapi,
  tenant: string,
  { id, email }: Person,
  data: Pick<Job, 'kind' | 'options'>,
): Promise<Job> {
  return strapi.db
    .query(JOB)
    .create({ data: { ...data, tenant, state: 'preparing', user: id, account: email } });
}

async function shown(job: Job) {
  const entries = SEEN.map((name) => [name, job[name]] as const);
  const isThere = job.kind === 'export' && job.state === 'done' && (await has(job, 'archive'));
  return { ...Object.fromEntries(entries), isDownloadable: isThere };
}

async function catalogued<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    throw error instanceof TovutiError ? refuse(error.code, error.params) : error;
  });
}
