import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Settings } from '@tovuti/core';
import { listen } from '../serve/http.ts';
import type { Metrics } from './metrics.ts';

/** Longer than the CMS holds a question for levels: whoever has not heard it for so long cannot work. */
const SILENT = 45_000;

/**
 * Says how a builder is, to those who watch over it: `/health/live` that the process answers, `/health` whether it can do
 * its work now, `/metrics` its figures for Prometheus.
 * @throws TovutiError `port-busy`
 */
export function openDoor(
  { builderPort, builderHost }: Pick<Settings, 'builderPort' | 'builderHost'>,
  metrics: Metrics,
  heardAt: () => number | null,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path === '/health/live') return send(response, 200, 'application/json', '{"status":"alive"}');
    if (path === '/health') return sendHealth(response, heardAt());
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
    send(response, 404, 'text/plain', 'GET /health, /health/live, /metrics\n');
  });
  return listen(server, builderPort, 'BUILDER_PORT', builderHost);
}

function sendHealth(response: ServerResponse, heardAt: number | null) {
  const silent = heardAt === null ? null : Math.round((Date.now() - heardAt) / 1000);
  const isReady = silent !== null && silent * 1000 < SILENT;
  const body = { status: isReady ? 'ready' : 'not-ready', cmsHeardSecondsAgo: silent };
  send(response, isReady ? 200 : 503, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(body);
}
