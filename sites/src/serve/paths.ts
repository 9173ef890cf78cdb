/** What a request's path asks for: a file of the release, another address, or nothing that can be. */
export type Wanted = { file: string } | { moveTo: string } | null;

/** The one folder with a dot that is for everyone (RFC 8615). */
export const WELL_KNOWN = '.well-known';

/** The pages that are answered where there is nothing (any more): they have no address of their own. */
const ABSENT = /^(en\/)?(404|410)\.html$/;

/**
 * Pages have one address each, without `.html` and without a slash at the end. Hidden files and paths that climb are
 * refused. Whatever is redirected stays on this host: `//evil.example` is not passed on.
 */
export function wantedFile(path: string): Wanted {
  const decoded = decode(path);
  if (decoded === null) return null;
  const parts = decoded.split('/').slice(1);
  if (parts.some((part, index) => isHidden(part, index) || /[\0\\]/.test(part))) return null;
  const filled = parts.filter((part) => part !== '');
  if (filled.length !== parts.length && decoded !== '/') return { moveTo: address(filled) };
  const last = filled.at(-1);
  if (last === undefined) return { file: 'index.html' };
  if (last.endsWith('.html')) return { moveTo: address(withoutHtml(filled, last)) };
  const file = last.includes('.') ? filled.join('/') : `${filled.join('/')}.html`;
  return ABSENT.test(file) ? null : { file };
}

const isHidden = (part: string, index: number) =>
  part.startsWith('.') && !(index === 0 && part === WELL_KNOWN);

function withoutHtml(parts: string[], last: string): string[] {
  const stem = last.slice(0, -'.html'.length);
  return [...parts.slice(0, -1), ...(stem === 'index' ? [] : [stem])];
}

function address(parts: string[]): string {
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
