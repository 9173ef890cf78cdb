const MAX_LENGTH = 2000;
/** The addresses that a link may have; the sites make links of no others (`sites/src/snapshot/rich-text.ts`). */
const SAFE = /^(https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d]|\/(?![/\\]))/i;
const WITHOUT_SCHEME = /^www\.[a-z0-9-]+\.[a-z0-9.-]+(\/|$)/i;

/**
 * A link's address as it may be kept, or null when it must not: only http(s), e-mail, telephone and the site's own
 * paths. `www.moh.go.tz` becomes `https://www.moh.go.tz`.
 */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  const full = WITHOUT_SCHEME.test(trimmed) ? `https://${trimmed}` : trimmed;
  const hasHidden = /[\p{Cc}\p{Cf}\s\\]/u.test(full);
  return !hasHidden && full.length <= MAX_LENGTH && SAFE.test(full) ? full : null;
}
