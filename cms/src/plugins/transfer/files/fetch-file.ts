import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ClosedAddress, guardedLookup, isAllowedAddress, isOpenedHost } from './allowed-address';

export const MAX_FILE = 50 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const SILENCE = 15_000;
const WHOLE = 120_000;

/** Why a file did not come: its words are `transfer.broken.<reason>` of the admin. */
export type Broken = 'address' | 'gone' | 'big' | 'slow' | 'unreachable' | 'missing';
export class FileBroken extends Error {
  constructor(readonly reason: Broken) {
    super(reason);
  }
}

/**
 * Fetches a public address of the web into a file; never from this machine or a private network, at no step of a chain
 * of redirects.
 * @param path where it is written; nothing is left there when it fails
 * @throws FileBroken
 */
export async function fetchFile(url: string, path: string): Promise<void> {
  const response = await open(url, 'GET');
  try {
    if (Number(response.headers['content-length'] ?? 0) > MAX_FILE) throw new FileBroken('big');
    await pipeline(response, limit(MAX_FILE), createWriteStream(path, { mode: 0o600 }), {
      signal: AbortSignal.timeout(WHOLE),
    });
  } catch (error) {
    response.destroy();
    await rm(path, { force: true });
    throw asBroken(error);
  }
}

/** As `fetchFile`, of a text that is small enough to hold. */
export async function fetchText(url: string, max: number): Promise<Buffer> {
  const response = await open(url, 'GET');
  const parts: Buffer[] = [];
  try {
    const collect = async (source: AsyncIterable<Buffer>) => {
      for await (const part of source) parts.push(part);
    };
    await pipeline(response, limit(max), collect, { signal: AbortSignal.timeout(WHOLE) });
  } catch (error) {
    response.destroy();
    throw asBroken(error);
  }
  return Buffer.concat(parts);
}

async function open(url: string, method: string, redirects = 0): Promise<IncomingMessage> {
  const target = allowedUrl(url);
  const response = await send(target, method);
  const { statusCode = 0, headers } = response;
  if (statusCode >= 200 && statusCode < 300) return response;
  response.destroy();
  const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location && redirects < MAX_REDIRECTS;
  if (isRedirect && URL.canParse(headers.location ?? '', target.href)) {
    return open(new URL(headers.location ?? '', target).href, method, redirects + 1);
  }
  throw new FileBroken('gone');
}

/** An address that is written as a number is looked up by nobody, so it is checked here. */
function allowedUrl(url: string): URL {
  if (!URL.canParse(url)) throw new FileBroken('address');
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const isWeb = target.protocol === 'http:' || target.protocol === 'https:';
  const isClosed = isIP(host) !== 0 && !isOpenedHost(host) && !isAllowedAddress(host);
  if (!isWeb || isClosed || target.username || target.password) throw new FileBroken('address');
  return target;
}

function send(target: URL, method: string): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const options = {
      method,
      lookup: guardedLookup,
      agent: false,
      timeout: SILENCE,
      headers: { accept: '*/*', 'user-agent': 'Tovuti' },
    } as const;
    const outgoing = request(target, options, resolve);
    outgoing.once('timeout', () => outgoing.destroy(new FileBroken('slow')));
    outgoing.once('error', (error) => reject(asBroken(error)));
    outgoing.end();
  });
}

function limit(max: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > max) done(new FileBroken('big'));
      else done(null, chunk);
    },
  });
}

function asBroken(error: unknown): FileBroken {
  if (error instanceof FileBroken) return error;
  if (error instanceof ClosedAddress) return new FileBroken('address');
  if ((error as Error).name === 'TimeoutError' || (error as Error).name === 'AbortError')
    return new FileBroken('slow');
  return new FileBroken('unreachable');
}
