import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { isUnchanging as changesName } from '../release/layout.ts';
import { mediaType } from '../release/media-type.ts';
import { WELL_KNOWN } from './paths.ts';

const YEAR = '365d';

type Answer = {
  request: IncomingMessage;
  response: ServerResponse;
  folder: string;
  file: string;
  /** How long others may keep it, where that does not follow from the file's name. */
  cacheControl?: string;
};

/** Sends a file of a release, with validators, ranges and caching; false when there is no such file. */
export function sendFile({ request, response, folder, file, cacheControl }: Answer): Promise<boolean> {
  const isUnchanging = !cacheControl && changesName(file);
  const stream = send(request, `/${file.split('/').map(encodeURIComponent).join('/')}`, {
    root: folder,
    index: false,
    dotfiles: file.startsWith(`${WELL_KNOWN}/`) ? 'allow' : 'ignore',
    cacheControl: isUnchanging,
    ...(isUnchanging ? { maxAge: YEAR, immutable: true } : {}),
  });
  return outcome(stream, response, () => {
    response.setHeader('Content-Type', mediaType(file));
    if (!isUnchanging) response.setHeader('Cache-Control', cacheControl ?? 'no-cache');
  });
}

/** Sends a site's own page for an address at which there is nothing (any more); false when the site has no such page. */
export function sendAbsent(status: 404 | 410, { request, response, folder, file }: Answer): Promise<boolean> {
  response.statusCode = status;
  const options = {
    root: folder,
    acceptRanges: false,
    cacheControl: false,
    etag: false,
    lastModified: false,
  };
  return outcome(send(request, `/${file}`, options), response, () => {
    response.setHeader('Cache-Control', 'no-cache');
  });
}

function outcome(stream: send.SendStream, response: ServerResponse, onHeaders: () => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    response.once('close', () => resolve(true));
    stream.on('headers', onHeaders);
    stream.on('directory', () => resolve(false));
    stream.on('error', (error: NodeJS.ErrnoException & { status?: number; headers?: object }) => {
      if (error.status === 404) return resolve(false);
      if (error.status !== 412 && error.status !== 416) return reject(error);
      const contentRange = (error.headers as Record<string, string> | undefined)?.['Content-Range'];
      if (contentRange) response.setHeader('Content-Range', contentRange);
      response.statusCode = error.status;
      response.end();
    });
    stream.pipe(response);
  });
}
