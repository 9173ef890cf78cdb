import type { Core } from '@strapi/strapi';
import { TovutiError } from '@tovuti/core';
import { withPersons } from '../../../platform/people';
import type { DraftRow } from '../store/drafts';
import { lastVersion, versionAt } from '../store/versions';

/** When the draft that a form began from was saved; the admin sends it with every save, publication and discarding. */
export const BASE = 'x-tovuti-base';
const GUARDED = new Set(['update', 'publish', 'discardDraft']);

type Params = { documentId?: string; locale?: string | string[] };
const checked = new WeakSet<object>();

/**
 * Refuses what a form does to a draft that was changed since the form was opened. Requests that name no beginning
 * (scripts, imports) are let through: they replace nothing that a person was looking at.
 * @throws 409 `document-changed`
 */
export async function refuseStale(
  strapi: Core.Strapi,
  type: string,
  action: string,
  { documentId: document, locale }: Params,
  drafts: DraftRow[],
) {
  const context = strapi.requestContext.get();
  const base = momentFrom(context?.request.headers[BASE]);
  // A form's publication saves first: what this request itself saved is not somebody else's.
  if (!context || !base || !document || !GUARDED.has(action) || checked.has(context)) return;
  if (!context.path.includes(`/${document}`)) return;
  checked.add(context);
  const draft = drafts.find((row) => row.locale === languageOf(locale, drafts));
  if (!draft || draft.updatedAt === base.getTime()) return;
  const place = { type, document, locale: draft.locale };
  const [then, now] = [await versionAt(strapi, place, base), await lastVersion(strapi, place)];
  // Saved again, but nothing in it changed.
  if (then && now && then.hash === now.hash) return;
  const [saved] = now ? await withPersons(strapi, [now]) : [];
  const error = new TovutiError('document-changed', { account: saved?.person ?? saved?.account ?? 'Tovuti' });
  // By this name Strapi's form keeps what was typed; any other error it takes for a saving.
  const details = { code: error.code, errors: [] };
  context.throw(409, error.message, { name: 'ValidationError', details });
}

function languageOf(locale: Params['locale'], drafts: DraftRow[]): string {
  const wanted = Array.isArray(locale) ? locale[0] : locale;
  return drafts.some((row) => row.locale === '') ? '' : (wanted ?? 'sw');
}

function momentFrom(value: unknown): Date | null {
  const moment = typeof value === 'string' && value.length < 40 ? new Date(value) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}
