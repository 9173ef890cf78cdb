import helmet from 'helmet';

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

/** For the institutions' own domains, which stand behind TLS: browsers then never come back without it. */
export const domainHeaders = securityHeaders({ isSecure: true });

/** For `localhost` names, which are plain HTTP and must stay reachable. */
export const localHeaders = securityHeaders({ isSecure: false });

/** @param frameAncestors the origins that may show the pages in a frame; nobody by default */
export function securityHeaders({
  isSecure,
  frameAncestors = [],
  referrer = 'strict-origin-when-cross-origin',
}: {
  isSecure: boolean;
  frameAncestors?: string[];
  referrer?: 'no-referrer' | 'strict-origin-when-cross-origin';
}) {
  const mayFrame = frameAncestors.length > 0;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, 'frame-ancestors': mayFrame ? frameAncestors : ["'none'"] },
    },
    frameguard: mayFrame ? false : { action: 'deny' },
    referrerPolicy: { policy: referrer },
    xDnsPrefetchControl: { allow: false },
    strictTransportSecurity: isSecure ? { maxAge: HSTS_SECONDS, includeSubDomains: false } : false,
  });
}

/** Helmet has no opinion on this one: no page uses any of it. */
export const PERMISSIONS_POLICY =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()';
