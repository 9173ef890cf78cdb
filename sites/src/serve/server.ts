import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { loadTenants, log, settings as ownSettings, type Settings } from '@tovuti/core';
import { PORTAL } from '../build/facts.ts';
import { loadRenderer, type Renderer } from '../render/app.ts';
import { headersFor, PERMISSIONS_POLICY } from './headers.ts';
import { hostTable } from './hosts.ts';
import { compress, listen, run, sendHtml, split } from './http.ts';
import { type LiveSite, liveSites } from './live-sites.ts';
import { type OnDemand, onDemand, queryOf } from './on-demand.ts';
import { wantedFile } from './paths.ts';
import { plainPage } from './plain-page.ts';
import { sendAbsent, sendFile } from './send-file.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/**
 * Serves all live sites until the server is closed.
 * @param renderer what answers searches, once it is loaded; nothing else waits for it
 * @throws TovutiError `port-busy`
 */
export function serve(
  settings: Settings = ownSettings,
  renderer: Promise<Renderer | null> = templatesForSearches(),
): Promise<Server> {
  return listen(createServer(listener(settings, renderer)), settings.sitesPort, 'SITES_PORT');
}

/** Without them sites are served all the same: lists are shown whole where somebody searches without JavaScript. */
function templatesForSearches(): Promise<Renderer | null> {
  return loadRenderer().catch((error: Error) => {
    log.warn({ reason: error.message }, 'searches are not answered');
    return null;
  });
}

/** Answers every request, to whichever site its Host header names. */
function listener(settings: Settings, renderer: Promise<Renderer | null>) {
  const search = onDemand(renderer);
  const siteOf = hostTable(loadTenants(settings.tenantsFile), settings.portalDomain);
  const live = liveSites(settings.dataDir);

  const answer: Handler = async (request, response) => {
    const host = siteOf(request.headers.host);
    await run(headersFor(host), request, response);
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plainPage(response, 405, 'notAllowed');
    }
    if (host?.movedTo) return redirect(response, 308, `https://${host.movedTo}${wholePath(request.url)}`);
    await run(compress, request, response);
    const site = await live(host?.code ?? PORTAL);
    if (site && host) await answerFrom(site, search, request, response);
    else if (site) await answerAbsent(404, site, request, response);
    else notReady(response, host !== null);
  };

  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else plainPage(response, 500, 'failed');
    });
  };
}

/** A page wins over a redirect from its address; a redirect wins over tidying up the address. */
async function answerFrom(
  site: LiveSite,
  render: OnDemand,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { pathname, search } = split(request.url);
  const wanted = wantedFile(pathname);
  if (wanted && 'file' in wanted) {
    const query = queryOf(search);
    const found = query ? await render(site, wanted.file, query) : null;
    if (found !== null) {
      // Each answer is one reader's: no cache between keeps it.
      response.setHeader('Cache-Control', 'private, no-cache');
      return sendHtml(response, 200, found);
    }
    const isSent = await sendFile({ request, response, folder: site.folder, file: wanted.file });
    if (isSent) return;
  }
  const rule = site.redirects.get(pathname + search) ?? site.redirects.get(pathname);
  if (rule) return redirect(response, rule.permanent ? 308 : 307, rule.to);
  if (wanted && 'moveTo' in wanted) return redirect(response, 308, wanted.moveTo + search);
  await answerAbsent(site.gone.has(pathname) ? 410 : 404, site, request, response);
}

/** The site's own page for it, in the language of the address if it has one. */
async function answerAbsent(
  status: 404 | 410,
  { folder }: LiveSite,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const isEnglish = /^\/en(\/|$)/.test(split(request.url).pathname);
  for (const language of isEnglish ? ['en/', ''] : [''])
    if (await sendAbsent(status, { request, response, folder, file: `${language}${status}.html` })) return;
  plainPage(response, status, status === 410 ? 'gone' : 'notFound');
}

/** Path and query as they were asked for. */
function wholePath(url?: string): string {
  const { pathname, search } = split(url);
  return (pathname.startsWith('/') ? pathname : '/') + search;
}

function redirect(response: ServerResponse, status: number, to: string) {
  response.writeHead(status, { Location: to, 'Content-Length': 0, 'Cache-Control': 'no-cache' });
  response.end();
}

function notReady(response: ServerResponse, isKnown: boolean) {
  if (!isKnown) return plainPage(response, 404, 'notFound');
  response.setHeader('Retry-After', '30');
  plainPage(response, 503, 'notReady');
}
