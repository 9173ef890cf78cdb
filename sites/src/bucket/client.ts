import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { type BucketSettings, TovutiError } from '@tovuti/core';
import { inParallel } from './in-parallel.ts';

/** What lies under a key. `tag` is another as soon as the content is. */
export type Kept = { content: Buffer; isGzipped: boolean; tag: string };
export type Listed = { key: string; tag: string; changedAt: Date };
/** How something is to be sent to whoever reads it straight from the bucket. */
export type Form = { type: string; isGzipped?: boolean; cacheControl: string };
/** What must lie under a key for a write to count: what had this tag, or nothing (null). Servers may not know of it. */
export type Condition = { ifTag: string | null };

/**
 * The few things that are asked of a bucket. Each is tried three times.
 * @throws TovutiError `bucket-unreachable`, `bucket-refused`
 */
export type Bucket = {
  /** Null when nothing lies there. */
  read(key: string): Promise<Kept | null>;
  /** @returns the tag; null when the condition does not hold */
  write(key: string, content: Buffer | string, form: Form, condition?: Condition): Promise<string | null>;
  remove(keys: string[]): Promise<void>;
  list(prefix: string): Promise<Listed[]>;
};

const TRIES = 3;
const CONNECT_MS = 3_000;
const SILENT_MS = 10_000;
const WHOLE_MS = 60_000;

export function connectBucket(settings: BucketSettings): Bucket {
  const s3 = clientOf(settings);
  const Bucket = settings.name;
  const ask = <T>(question: Promise<T>) =>
    question.catch((error) => Promise.reject(explain(settings, error)));

  return {
    read: (Key) =>
      ask(
        s3.send(new GetObjectCommand({ Bucket, Key })).then(
          async ({ Body, ContentEncoding, ETag = '' }) => ({
            content: Buffer.from((await Body?.transformToByteArray()) ?? []),
            isGzipped: ContentEncoding === 'gzip',
            tag: ETag,
          }),
          (error) => (error.name === 'NoSuchKey' ? null : Promise.reject(error)),
        ),
      ),
    write: (Key, Body, form, condition) =>
      ask(
        s3.send(new PutObjectCommand({ Bucket, Key, Body, ...headers(form), ...headersOf(condition) })).then(
          ({ ETag = '' }) => ETag,
          (error) => ([409, 412].includes(statusOf(error) ?? 0) ? null : Promise.reject(error)),
        ),
      ),
    // One by one: what servers want of a request for many differs.
    remove: (keys) =>
      ask(inParallel(keys, async (Key) => void (await s3.send(new DeleteObjectCommand({ Bucket, Key }))))),
    list: (Prefix) => ask(listAll(s3, Bucket, Prefix)),
  };
}

function clientOf({ endpoint, region, keys, hasPathStyle }: BucketSettings): S3Client {
  return new S3Client({
    ...(endpoint ? { endpoint } : {}),
    ...(keys ? { credentials: keys } : {}),
    region,
    forcePathStyle: hasPathStyle,
    maxAttempts: TRIES,
    // Servers other than AWS do not all know its newer checksums; every file is compared with its own hash.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      requestTimeout: WHOLE_MS,
      throwOnRequestTimeout: true,
    },
  });
}

const headers = ({ type, isGzipped, cacheControl }: Form) => ({
  ContentType: type,
  CacheControl: cacheControl,
  ...(isGzipped ? { ContentEncoding: 'gzip' } : {}),
});

const headersOf = (condition?: Condition) =>
  condition && (condition.ifTag === null ? { IfNoneMatch: '*' } : { IfMatch: condition.ifTag });

async function listAll(s3: S3Client, Bucket: string, Prefix: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  let next: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: next }));
    for (const { Key = '', ETag = '', LastModified = new Date() } of page.Contents ?? [])
      listed.push({ key: Key, tag: ETag, changedAt: LastModified });
    next = page.NextContinuationToken;
  } while (next);
  return listed;
}

const statusOf = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** Refused is what the server will refuse again: all others may be over in a moment. */
function explain({ name, endpoint }: BucketSettings, error: unknown): TovutiError {
  const { name: kind = '', code, message } = error as { name?: string; code?: string; message?: string };
  const status = statusOf(error) ?? 0;
  const isRefused = status >= 400 && status < 500 && status !== 408 && status !== 429;
  const reason = [status || code, kind, message].filter(Boolean).join(' ');
  const bucket = endpoint ? `${endpoint}/${name}` : name;
  return new TovutiError(
    isRefused ? 'bucket-refused' : 'bucket-unreachable',
    { bucket, reason },
    { cause: error },
  );
}
