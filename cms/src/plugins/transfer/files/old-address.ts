import { posix } from 'node:path';

/** Endings of files that institutions put on their sites. */
const FILES = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip|jpe?g|png|gif|webp|mp3|mp4)$/i;

/** An address of the old site in one form: whole, without what makes two addresses of one file differ. */
export function wholeAddress(url: string, base: string): string | null {
  const start = URL.canParse(base) ? base : undefined;
  if (!URL.canParse(url, start)) return null;
  const whole = new URL(url, start);
  if (whole.protocol !== 'http:' && whole.protocol !== 'https:') return null;
  whole.hash = '';
  return whole.href;
}

/** Two addresses of one file have the same key: with and without `www`, `http` or `https`. */
export function fileKey(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  return `file:${hostname.replace(/^www\./, '')}${decode(pathname)}${search}`;
}

/** Whether a link of a text leads to a file of the old site, and not to a page or to somebody else. */
export function isOldFile(address: string, base: string): boolean {
  if (!URL.canParse(base)) return false;
  const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');
  return host(address) === host(base) && FILES.test(new URL(address).pathname);
}

/** WordPress makes smaller copies of a picture, `name-300x200.jpg`: the picture itself is wanted, then the copy. */
export function withoutSize(address: string): string[] {
  const original = address.replace(/-\d{2,4}x\d{2,4}(?=\.\w{3,4}$)/, '');
  return original === address ? [address] : [original, address];
}

/** The names under which a ZIP of `wp-content/uploads` may hold a file, however much of its path was packed. */
export function namesInZip(address: string): string[] {
  const path = decode(new URL(address).pathname).replace(/^\//, '');
  const below = path.includes('/uploads/')
    ? path.slice(path.lastIndexOf('/uploads/') + '/uploads/'.length)
    : path;
  return [path, `wp-content/uploads/${below}`, `uploads/${below}`, below];
}

export function fileName(address: string): string {
  const name = posix.basename(decode(new URL(address).pathname));
  return name.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-').slice(-120) || 'faili';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
