import helmet from 'helmet';
import { PORTAL } from '../build/facts.ts';
import type { SiteOfHost } from './hosts.ts';

/** One year. */
const HSTS_SECONDS = 31_536_000;

const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'media-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

/**
 * For the institutions' own domains, which stand behind TLS: browsers then never come back without it. Names below
 * such a domain are other systems of the institution, which Tovuti cannot promise anything for.
 */
const domainHeaders = securityHeaders({ isSecure: true });

/** For the portal's domain: what lies below it (admin, previews) is Tovuti's own. */
const portalHeaders = securityHeaders({ isSecure: true, hasSubDomains: true });

/** For `localhost` names, which are plain HTTP and must stay reachable. */
const localHeaders = securityHeaders({ isSecure: false });

/** The headers of every answer to a host; null is one that no site has. */
export function headersFor(host: SiteOfHost | null) {
  if (!host || host.isLocal) return localHeaders;
  return host.code === PORTAL ? portalHeaders : domainHeaders;
}

/**
 * @param frameAncestors the origins that may show the pages in a frame; nobody by default
 * @param hasSubDomains whether every name below the host stands behind TLS, too
 */
export function securityHeaders({
  isSecure,
  hasSubDomains = false,
  frameAncestors = [],
  referrer = 'strict-origin-when-cross-origin',
}: {
  isSecure: boolean;
  hasSubDomains?: boolean;
  frameAncestors?: string[];
  referrer?: 'no-referrer' | 'strict-origin-when-cross-origin';
}) {
  const mayFrame = frameAncestors.length > 0;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...directives,
        'frame-ancestors': mayFrame ? frameAncestors : ["'none'"],
        ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    frameguard: mayFrame ? false : { action: 'deny' },
    referrerPolicy: { policy: referrer },
    xDnsPrefetchControl: { allow: false },
    strictTransportSecurity: isSecure ? { maxAge: HSTS_SECONDS, includeSubDomains: hasSubDomains } : false,
  });
}

/** Helmet has no opinion on this one: no page uses any of it. */
export const PERMISSIONS_POLICY =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()';
