import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { TovutiError } from '@tovuti/core';
import compression from 'compression';

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** A part of a compressed file is not a compressed part of the file. */
const isCompressible = ((request: IncomingMessage, response: ServerResponse) =>
  !request.headers.range &&
  compression.filter(request as never, response as never)) as unknown as NonNullable<
  compression.CompressionOptions['filter']
>;

/** Sends answers smaller to browsers that can. */
export const compress = compression({ filter: isCompressible }) as unknown as Middleware;

export function run(
  middleware: Middleware,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware(request, response, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Not `new URL`: it would read `//evil.example/` as another host. A request may name its host before the path, too
 * (RFC 9112, 3.2.2).
 */
export function split(url = '/') {
  const [path, ...query] = url.replace(/^https?:\/\/[^/?]*(?=[/?]|$)/i, '').split('?');
  return { pathname: path || '/', search: query.length ? `?${query.join('?')}` : '' };
}

/** A whole page. */
export function sendHtml(response: ServerResponse, status: number, html: string) {
  sendWhole(response, status, html, 'text/html; charset=utf-8');
}

export function sendWhole(response: ServerResponse, status: number, content: string, type: string) {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) });
  response.end(response.req.method === 'HEAD' ? undefined : content);
}

/** @throws TovutiError `port-busy` that names the setting */
export async function listen(server: Server, port: number, name: string, host?: string): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isBusy = error.code === 'EADDRINUSE';
      reject(isBusy ? new TovutiError('port-busy', { port, name, example: port + 1000 }) : error);
    });
    server.listen({ port, ...(host ? { host } : {}) }, resolve);
  });
  return server;
}
