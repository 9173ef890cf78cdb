import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { loadTenants, settings as ownSettings, type Settings, TovutiError } from '@tovuti/core';
import { addresses, factBook } from '../build/facts.ts';
import { keepAssets } from '../release/assets.ts';
import { loadRenderer } from '../render/app.ts';
import { PERMISSIONS_POLICY, securityHeaders } from '../serve/headers.ts';
import { compress, listen, run, split } from '../serve/http.ts';
import { sendFile } from '../serve/send-file.ts';
import { type DraftSite, draftSites } from './draft-site.ts';
import { type Grant, grantBook } from './grants.ts';
import { hasGuessedTooOften, noteGuess } from './guesses.ts';
import { type Show, showDocument, showMedia, showPage } from './show.ts';
import { type Visit, visitOf } from './visit.ts';
import { STYLE, wordsPage } from './words-page.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * Shows drafts to whoever proves a grant, with the same templates build as the sites. It holds no content of its own.
 * @throws TovutiError `port-busy` or `templates-not-built`
 */
export async function servePreviews(settings: Settings = ownSettings): Promise<Server> {
  return listen(createServer(await listener(settings)), settings.previewPort, 'PREVIEW_PORT');
}

async function listener(settings: Settings) {
  const tenants = loadTenants(settings.tenantsFile);
  const addressOf = addresses(settings);
  const liveSiteOf = new Map(tenants.map((tenant) => [tenant.code, addressOf(tenant)]));
  const renderer = await loadRenderer();
  const assets = keepAssets(settings.dataDir, renderer);
  const grants = grantBook(settings);
  const siteOf = draftSites(settings, factBook(tenants, settings));
  const headers = headersFor(settings);
  const style = readFileSync(new URL('./hakikisho.css', import.meta.url));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = split(request.url);
    const visit = visitOf(pathname);
    await run(visit?.kind === 'staff' ? headers.framed : headers.alone, request, response);
    setPrivate(response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return wordsPage(response, 405, 'notAllowed');
    }
    await run(compress, request, response);
    if (pathname === STYLE) return sendStyle(response, style);
    if (!visit) return answerAsset(request, response, assets, pathname);
    const grant = await allowed(request, response, visit);
    if (!grant) return;
    try {
      await show(request, response, visit, grant, search);
    } catch (error) {
      explain(response, grant, error);
    }
  }

  /** The grant, or null when the request has been answered: the same words for every token that opens nothing. */
  async function allowed(request: IncomingMessage, response: ServerResponse, visit: Visit) {
    const { kind, token, path } = visit;
    if (!grants.isKnown(token) && (await hasGuessedTooOften(request))) {
      wordsPage(response, 429, 'tooMany');
      return null;
    }
    const isOpening = path === null && request.method === 'GET';
    const isFile = path?.startsWith('/media/');
    const grant = await (isFile ? grants.findForFile(token) : grants.find(token, isOpening));
    if (grant?.kind === kind) return grant;
    await noteGuess(request);
    wordsPage(response, 404, 'ended');
    return null;
  }

  async function show(
    request: IncomingMessage,
    response: ServerResponse,
    visit: Visit,
    grant: Grant,
    search: string,
  ) {
    const site: DraftSite = await siteOf(visit.token, grant);
    const liveSite = liveSiteOf.get(grant.tenant) ?? '';
    const what: Show = { request, response, visit, grant, site, liveSite, renderer };
    const { path } = visit;
    if (path === null) return showDocument(what, new URLSearchParams(search).get('locale'));
    return path.startsWith('/media/') ? showMedia(what, path, settings) : showPage(what, path, search);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else wordsPage(response, 503, 'failed');
    });
  };
}

/** Staff see in the admin's own frame, a guest in a window of its own. */
function headersFor({ previewUrl, adminUrl }: Settings) {
  const common = { isSecure: previewUrl.startsWith('https:'), referrer: 'no-referrer' } as const;
  return {
    framed: securityHeaders({ ...common, frameAncestors: adminOrigins(adminUrl) }),
    alone: securityHeaders(common),
  };
}

/** The admin of this machine answers to two names. */
function adminOrigins(adminUrl: string): string[] {
  const { origin, hostname } = new URL(adminUrl);
  return hostname === 'localhost' ? [origin, origin.replace('//localhost', '//127.0.0.1')] : [origin];
}

function setPrivate(response: ServerResponse) {
  response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
}

/** Scripts and styles of the templates; there is nothing else without a token. */
async function answerAsset(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  const [, file] = /^\/_astro\/([\w.-]+)$/.exec(path) ?? [];
  if (file && (await sendFile({ request, response, folder, file, cacheControl: YEAR }))) return;
  wordsPage(response, 404, 'ended');
}

function sendStyle(response: ServerResponse, style: Buffer) {
  response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8', 'Content-Length': style.length });
  response.end(response.req.method === 'HEAD' ? undefined : style);
}

/** What is wrong is for those who can mend it; a guest only hears that something is. */
function explain(response: ServerResponse, grant: Grant, error: unknown) {
  console.error(error instanceof TovutiError ? error.message : error);
  if (response.headersSent) return response.destroy();
  if (!(error instanceof TovutiError) || grant.kind === 'share')
    return wordsPage(response, 503, 'unavailable');
  const details = { sw: [error.explain('sw')], en: [error.explain('en')] };
  return wordsPage(response, 422, 'unavailable', details);
}
