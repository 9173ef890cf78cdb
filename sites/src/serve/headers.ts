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
  'frame-ancestors': ["'none'"],
};

const common = {
  contentSecurityPolicy: { useDefaults: false, directives },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  xDnsPrefetchControl: { allow: false },
} as const;

/** For the institutions' own domains, which stand behind TLS: browsers then never come back without it. */
export const domainHeaders = helmet({
  ...common,
  strictTransportSecurity: { maxAge: HSTS_SECONDS, includeSubDomains: false },
});

/** For `localhost` names, which are plain HTTP and must stay reachable. */
export const localHeaders = helmet({ ...common, strictTransportSecurity: false });

/** Helmet has no opinion on this one: no page uses any of it. */
export const PERMISSIONS_POLICY =
  'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()';
