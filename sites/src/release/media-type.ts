import { basename } from 'node:path';
import mime from 'mime-types';

/** Feeds are Atom; every other file is what its name ends in. */
export const isFeed = (file: string) => basename(file) === 'feed.xml';

/** RFC 4287, 7. An XML file says its own encoding. */
export const ATOM = 'application/atom+xml';

/** The media type that a file of a release is sent with, by our own server, by nginx and from the bucket. */
export function mediaType(file: string): string {
  if (isFeed(file)) return ATOM;
  return mime.contentType(basename(file)) || 'application/octet-stream';
}
