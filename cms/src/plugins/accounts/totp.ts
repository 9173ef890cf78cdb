import { Secret, TOTP } from 'otpauth';

/** The values that every authenticator app takes for granted (RFC 6238, section 4 and 5.2). */
const PERIOD = 30;
const OPTIONS = { issuer: 'Tovuti', algorithm: 'SHA1', digits: 6, period: PERIOD };
/** 160 bits, as RFC 4226 (section 4, R6) recommends. */
const SECRET_BYTES = 20;

/** A new secret in base 32, as apps take it. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address that a QR code carries (https://github.com/google/google-authenticator/wiki/Key-Uri-Format). */
export function uriOf(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/**
 * The time step to which a code belongs, or null when it is wrong. A clock may be one step off (RFC 6238, section 5.2).
 */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

function totp(secret: string, label = 'Tovuti'): TOTP {
  return new TOTP({ ...OPTIONS, label, secret: Secret.fromBase32(secret) });
}
