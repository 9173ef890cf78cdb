import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { withPersons } from '../../../platform/people';
import { refusal } from '../../tenancy/refusal';
import { restoreVersion } from '../restore/restore';
import { changedFields } from '../store/content';
import { draftRows, type Place, readDraft } from '../store/drafts';
import {
  contentOfVersion,
  LISTED,
  lastVersion,
  VERSION,
  type VersionRow,
  versionAt,
} from '../store/versions';
import { deletedDocuments } from './deleted';
import { openHistory } from './open-history';

const PAGE_SIZE = 20;
type Context = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: Record<string, unknown> };
  state: { user: { id: number } };
  body: unknown;
};

/** The doors to what was kept. What is another institution's does not exist here. */
export const versions = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Answers `{ results, page, pageCount, total, newest, exists, mayRestore, savedAt }`, the newest first, without their content. */
  async list(ctx: Context) {
    const { place, exists, mayRestore } = await openHistory(strapi, asked(ctx));
    const page = pageOf(ctx);
    const table = strapi.db.query(VERSION);
    const [rows, total] = await Promise.all([
      table.findMany({
        where: place,
        select: [...LISTED],
        orderBy: { number: 'desc' },
        limit: PAGE_SIZE,
        offset: (page - 1) * PAGE_SIZE,
      }),
      table.count({ where: place }),
    ]);
    const savedAt = await savedAtOf(strapi, place);
    const results = await withPersons(strapi, rows as VersionRow[]);
    const pageCount = Math.ceil(total / PAGE_SIZE);
    const newest = (await lastVersion(strapi, place))?.number ?? null;
    ctx.body = { results, page, pageCount, total, newest, exists, mayRestore, savedAt };
  },

  /** One version with its content; number `draft` is the draft as it stands. */
  async find(ctx: Context) {
    const { place } = await openHistory(strapi, asked(ctx));
    if (ctx.params.number === 'draft') {
      const draft = await readDraft(strapi, place);
      if (!draft) throw new errors.NotFoundError();
      ctx.body = { number: null, ...draft };
      return;
    }
    const row = await versionOf(strapi, place, ctx.params.number);
    ctx.body = { ...row, content: await contentOfVersion(strapi, place, row) };
  },

  /** Makes a version the draft again; answers `{ left: string[] }`, what could not come back. */
  async restore(ctx: Context) {
    const open = await openHistory(strapi, { ...ctx.params, locale: ctx.request.body?.locale });
    if (!open.mayRestore) throw new errors.ForbiddenError();
    const row = await versionOf(strapi, open.place, ctx.params.number);
    const content = await contentOfVersion(strapi, open.place, row);
    ctx.body = { left: await restoreVersion(strapi, open.place, row, content, ctx.state.user) };
  },

  /**
   * What happened to a draft since the moment `base`: who saved it last and when, which fields changed, what stood there
   * and what stands there now. `then` is null when nothing that old was kept.
   */
  async since(ctx: Context) {
    const { place } = await openHistory(strapi, asked(ctx));
    const base = new Date(String(ctx.query.base));
    const draft = await readDraft(strapi, place);
    if (!draft || Number.isNaN(base.getTime())) throw new errors.NotFoundError();
    const [row, last] = [await versionAt(strapi, place, base), await lastVersion(strapi, place)];
    const then = row && (await contentOfVersion(strapi, place, row));
    const changed = then ? changedFields(then, draft.content) : Object.keys(draft.content);
    const [saved] = last ? await withPersons(strapi, [last]) : [];
    ctx.body = {
      account: saved?.account ?? null,
      person: saved?.person ?? null,
      moment: last?.moment ?? null,
      savedAt: await savedAtOf(strapi, place),
      changed,
      then,
      now: draft.content,
    };
  },

  async deleted(ctx: Context) {
    ctx.body = await deletedDocuments(strapi, pageOf(ctx));
  },
});

const asked = ({ params, query }: Context) => ({ ...params, locale: query.locale });
const pageOf = ({ query }: Context) => Math.min(10_000, Math.max(1, Math.trunc(Number(query.page)) || 1));

async function savedAtOf(strapi: Core.Strapi, place: Place): Promise<string | null> {
  const rows = await draftRows(strapi, place.type, place.document);
  const row = rows.find(({ locale }) => locale === place.locale);
  return row ? new Date(row.updatedAt).toISOString() : null;
}

/** @throws `version-unknown` */
async function versionOf(strapi: Core.Strapi, place: Place, number = ''): Promise<VersionRow> {
  const isNumber = /^[1-9]\d{0,8}$/.test(number);
  const where = { ...place, number: Number(number) };
  const row = isNumber && (await strapi.db.query(VERSION).findOne({ where, select: [...LISTED, 'tenant'] }));
  if (!row) throw refusal('version-unknown');
  return row;
}
