import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { pictureNamed } from '../../../platform/pictures/named';
import { changesSince } from '../levels/changes';
import { awaitLevels } from '../levels/levels';
import { changesRequest, levelsRequest, outcome, outcomesRequest } from './contract';
import { noteOutcomes } from './outcomes';

type Context = {
  query: Record<string, unknown>;
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
  type: string;
};

/** What builders ask and tell, with their token. */
export const builders = ({ strapi }: { strapi: Core.Strapi }) => ({
  async levels(ctx: Context) {
    const { seen } = read(levelsRequest, ctx.query);
    ctx.body = await awaitLevels(strapi, seen ?? null);
  },

  async changes(ctx: Context) {
    const { tenant, since } = read(changesRequest, { ...ctx.params, ...ctx.query });
    ctx.body = await changesSince(strapi, tenant, since);
  },

  async outcomes(ctx: Context) {
    const { builder, outcomes } = read(outcomesRequest, ctx.request.body);
    const results = outcomes.map((one) => outcome.safeParse(one));
    const refused = results.flatMap(({ error }, index) =>
      error ? [{ index, reason: firstIssue(error) }] : [],
    );
    for (const { index, reason } of refused)
      strapi.log.warn(`Report ${index} of builder ${builder} is refused: ${reason}`);
    const known = results.flatMap(({ data }) => (data ? [data] : []));
    ctx.body = { waited: await noteOutcomes(strapi, builder, known), refused };
  },

  async picture(ctx: Context) {
    const { contentHash, size } = ctx.params;
    const file = await pictureNamed(strapi, contentHash, size);
    if (!file) throw new errors.NotFoundError();
    ctx.type = extname(file);
    ctx.body = createReadStream(file);
  },
});

function read<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new errors.ValidationError(firstIssue(result.error));
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.')}: ${issue?.message}`;
}

/** The one permission for all four: whoever holds it is a builder. */
export const BUILDER_DOOR = 'plugin::publishing.builders.use';

const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `builders.${action}`,
  config: { auth: { scope: [BUILDER_DOOR] } },
});

export const builderRoutes = [
  route('GET', '/levels', 'levels'),
  route('GET', '/changes/:tenant', 'changes'),
  route('POST', '/outcomes', 'outcomes'),
  route('GET', '/pictures/:contentHash/:size', 'picture'),
];
