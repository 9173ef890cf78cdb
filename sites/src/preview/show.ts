import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import type { Settings } from '@tovuti/core';
import { LOCALES, type Locale } from '@tovuti/templates/contract';
import { mediaType } from '../release/media-type.ts';
import type { Renderer } from '../render/app.ts';
import { sendHtml, sendWhole } from '../serve/http.ts';
import { queryOf, withQuery } from '../serve/on-demand.ts';
import { sendFile } from '../serve/send-file.ts';
import { connect } from '../snapshot/client.ts';
import { fetchMedia } from '../snapshot/fetch-media.ts';
import type { DraftSite } from './draft-site.ts';
import type { Grant } from './grants.ts';
import { rewriteAddresses, sharedOnly, withinPreview } from './rewrite.ts';
import { prefixOf, type Visit } from './visit.ts';
import { withBar, wordsPage } from './words-page.ts';

export type Show = {
  request: IncomingMessage;
  response: ServerResponse;
  visit: Visit;
  grant: Grant;
  site: DraftSite;
  liveSite: string;
  renderer: Renderer;
};

/** From the link itself to the page on which its document shows, in the language asked for. */
export function showDocument({ response, visit, grant, site }: Show, asked: string | null) {
  const places = site.places(grant);
  const locale = LOCALES.find((known) => known === asked) ?? grant.locale;
  const unfinished = site.unfinished.find(
    (draft) => draft.documentId === grant.documentId && draft.locale === locale,
  );
  if (unfinished) return showUnfinished(response, grant, unfinished.fields);
  const isShared = grant.kind === 'share' && asked === null;
  const place = places[locale] ?? (isShared ? Object.values(places)[0] : undefined);
  if (!place) return wordsPage(response, 404, 'notInLanguage');
  response.writeHead(302, { Location: prefixOf(visit) + encodeURI(place), 'Content-Length': 0 });
  response.end();
}

/** To its editor which fields are missing; to a guest only that there is nothing to see yet. */
function showUnfinished(response: ServerResponse, { kind, fields }: Grant, names: string[]) {
  if (kind === 'share') return wordsPage(response, 404, 'unavailable');
  const labels = (locale: Locale) =>
    names.map((name) => fields.find((field) => field.name === name)?.[locale] ?? name);
  wordsPage(response, 422, 'unfinished', { sw: labels('sw'), en: labels('en') });
}

/** One page of the site, or a table of its figures. What was shared has the pages of its document and no other. */
export async function showPage(show: Show, path: string, search: string) {
  const { response, visit, grant, site, renderer, liveSite } = show;
  const prefix = prefixOf(visit);
  const shared = grant.kind === 'share' ? Object.values(site.places(grant)) : null;
  if (shared && !shared.includes(path)) return wordsPage(response, 404, 'onlyThisPage');
  const figures = site.figures.get(path);
  if (figures) return sendWhole(response, 200, await figures.content(), mediaType(path));
  const input = site.pages.get(path) ?? site.pages.get(path.startsWith('/en/') ? '/en/404' : '/404');
  if (!input) return wordsPage(response, 404, 'failed');
  const query = queryOf(search);
  const html = await renderer.render((query && withQuery(input, query)) || input);
  const status = input.page.template === 'notFound' ? 404 : 200;
  if (!shared) return sendHtml(response, status, rewriteAddresses(html, withinPreview(prefix)));
  const page = rewriteAddresses(html, sharedOnly(prefix, shared, liveSite));
  sendFormsTo(liveSite, response);
  sendHtml(response, status, withBar(page, input.site.locale));
}

/** The search of a shared page leads to the live site, as its links do. */
function sendFormsTo(liveSite: string, response: ServerResponse) {
  const name = 'Content-Security-Policy';
  const policy = String(response.getHeader(name));
  response.setHeader(name, policy.replace("form-action 'self'", `form-action ${liveSite}`));
}

/** A file that the site names; it is brought when somebody first looks at it. */
export async function showMedia({ request, response, site }: Show, path: string, settings: Settings) {
  const wanted = site.media.get(path);
  if (!wanted) return wordsPage(response, 404, 'onlyThisPage');
  await fetchMedia(connect(settings), settings.dataDir, [wanted]);
  const answer = { request, response, folder: settings.dataDir, file: `media/${basename(path)}` };
  if (!(await sendFile({ ...answer, cacheControl: 'no-store' }))) wordsPage(response, 404, 'unavailable');
}
