import type { Grant } from './grants.ts';

/** What an address of the preview server asks for. `path` is null where the link itself was opened. */
export type Visit = { kind: Grant['kind']; token: string; path: string | null };

const ADDRESS = /^\/([ds])\/([\w-]{43})(\/.*)?$/;

/** `/d/<token>` for drafts, `/s/<token>` for what was shared, with the site's own address after it. */
export function visitOf(pathname: string): Visit | null {
  const [, door, token, rest] = ADDRESS.exec(pathname) ?? [];
  const path = rest === undefined ? null : decoded(rest);
  if (!token || path === undefined) return null;
  return { kind: door === 'd' ? 'staff' : 'share', token, path };
}

export const prefixOf = ({ kind, token }: Visit) => `/${kind === 'staff' ? 'd' : 's'}/${token}`;

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path).replace(/(.)\/$/, '$1');
  } catch {
    return undefined;
  }
}
