import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BucketSettings } from '@tovuti/core';
import { connectBucket } from '../bucket/client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type S3rver = {
  configureBuckets(): Promise<void>;
  callback(): Handler;
  store: { getMetadata(bucket: string, key: string): Promise<{ etag: string }> };
};
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;

const NAME = 'tovuti';
const KEY = 'S3RVER';

export type S3Server = Awaited<ReturnType<typeof startS3>>;

/**
 * A real S3 server (s3rver), which notes what it is asked and can be told to refuse. What S3 promises and s3rver lacks is
 * added: nobody reads a pointer half written, and a write with a condition counts only when that holds.
 */
export async function startS3() {
  const directory = mkdtempSync(join(tmpdir(), 'tovuti-s3-'));
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: NAME }] });
  await s3.configureBuckets();
  const handle = s3.callback();
  const asked: { method: string; key: string }[] = [];
  let refusal: ((request: { method: string; key: string }) => number | null) | null = null;
  let pause = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = request;
    const key = decodeURIComponent(url.split('?')[0] ?? '').slice(`/${NAME}/`.length);
    asked.push({ method, key });
    if (method === 'PUT' && pause) await sleep(pause);
    // Whoever asked may have died meanwhile; reading on would never end.
    if (response.closed) return;
    const status = refusal?.({ method, key });
    if (status) return refuse(request, response, status);
    if (!/current%2F|\/current\//.test(url)) return handle(request, response);
    const holds = async () => {
      if (!headers['if-match'] && !headers['if-none-match']) return true;
      const there = await s3.store.getMetadata(NAME, key).then(
        ({ etag }) => etag,
        () => null,
      );
      return headers['if-match'] ? headers['if-match'] === there : there === null;
    };
    const isOver = new Promise((resolve) => response.once('close', resolve));
    turn = turn.then(async () => {
      if (response.closed) return;
      const answered = (await holds()) ? handle(request, response) : refuse(request, response, 412);
      await Promise.race([answered, isOver]);
    });
    await turn;
  }

  function open(port: number) {
    const server = createServer((request, response) => void answer(request, response));
    return new Promise<typeof server>((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
  }

  let server = await open(0);
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const settings: BucketSettings = {
    name: NAME,
    endpoint,
    region: 'us-east-1',
    keys: { accessKeyId: KEY, secretAccessKey: KEY },
    hasPathStyle: true,
  };
  const bucket = connectBucket(settings);
  const shut = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };

  return {
    settings,
    env: {
      BUNDLES_BUCKET: NAME,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: KEY,
      S3_SECRET_ACCESS_KEY: KEY,
    },
    /** Everything that was asked, in its order. */
    asked,
    /** The keys that were written since `from`, in their order. */
    written: (from = 0) => asked.slice(from).flatMap(({ method, key }) => (method === 'PUT' ? [key] : [])),
    /** From now on the requests that this gives a status for are refused with it; `null` is the end of that. */
    refuse(what: typeof refusal) {
      refusal = what;
    },
    /** Every write takes so many milliseconds longer. */
    slow(milliseconds: number) {
      pause = milliseconds;
    },
    /** Nobody is there any more, until `comeBack`. */
    goAway: shut,
    async comeBack() {
      server = await open(port);
    },
    /** Every key below a prefix. */
    keys: (prefix: string) => bucket.list(prefix).then((listed) => listed.map(({ key }) => key).sort()),
    text: async (key: string) => String((await bucket.read(key))?.content),
    /** Makes an object look as if it had been written an hour ago. */
    age(key: string) {
      const then = new Date(Date.now() - 3_600_000);
      utimesSync(join(directory, NAME, `${key}._S3rver_object`), then, then);
    },
    async stop() {
      await shut();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
  request.resume();
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<Error><Code>Refused</Code><Message>status ${status}</Message></Error>`);
  return Promise.resolve();
}
