const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const HERE = 'https://here.invalid';
/** Most links are of this plain form, and parsing costs more than the rest of the page's links together. */
const PLAIN_LOCAL = /^\/(?:[\w.~-][\w.~/?=&%#-]*)?$/;

/**
 * The URL if a page may link to it, otherwise `undefined`, which leaves an anchor without an `href`: its text stays
 * readable and leads nowhere. Allowed are the web, mail, telephone and addresses on the same site.
 */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  if (PLAIN_LOCAL.test(url)) return url;
  if (!URL.canParse(url, HERE)) return undefined;
  const parsed = new URL(url, HERE);
  if (parsed.origin === HERE) return /^[/#?](?![/\\])/.test(url) ? url : undefined;
  // Without a scheme of its own (`//elsewhere.example`, `/\elsewhere.example`) an address only looks local.
  return SCHEMES.has(parsed.protocol) && URL.canParse(url) ? url.trim() : undefined;
}

/** The URL if it is one of this site's own files: pages load nothing from elsewhere. */
export function localUrl(url: string): string | undefined {
  return safeUrl(url)?.startsWith('/') ? url : undefined;
}
