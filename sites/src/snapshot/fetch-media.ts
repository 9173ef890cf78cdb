import { createWriteStream, mkdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TovutiError } from '@tovuti/core';
import { mediaFolder } from '../release/layout.ts';
import type { CmsClient } from './client.ts';
import type { WantedMedia } from './validate.ts';

type Files = Pick<CmsClient, 'file'>;

const AT_ONCE = 8;

/**
 * Brings the files that are not in the store yet. A file's address changes with its content, so what is there is right.
 * @throws TovutiError `media-unavailable` that names the document and the field.
 */
export async function fetchMedia(cms: Files, dataDir: string, wanted: WantedMedia[]) {
  const folder = mediaFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const missing = wanted.filter(({ url }) => !isKept(join(folder, basename(url))));
  const queue = new Map(missing.map((media) => [media.url, media])).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const media of queue) await download(cms, join(folder, basename(media.url)), media);
    }),
  );
}

/** Whoever tidies up leaves what was wanted lately: the time of the last access says so. */
function isKept(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file) utimesSync(path, new Date(), file.mtime);
  return file !== undefined;
}

async function download(cms: Files, path: string, { source, owner }: WantedMedia) {
  const draft = `${path}.${process.pid}.new`;
  try {
    const response = await cms.file(source);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(draft));
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    const reason = (cause as Error).message;
    throw new TovutiError('media-unavailable', { ...owner, source, reason }, { cause });
  }
}
