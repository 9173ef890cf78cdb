const MAX_LENGTH = 2000;
const WITHOUT_SCHEME = /^www\.[a-z0-9-]+\.[a-z0-9.-]+(\/|$)/i;
const HIDDEN = /[\p{Cc}\p{Cf}\s\\]/u;
/** What people put between the digits of a telephone number (RFC 3966, 5.1.1: visual separators). */
const SEPARATORS = /[\s().-]/g;
const TELEPHONE = /^\+?[\d*#]{2,20}(;[a-z0-9=+.-]+)*$/i;
const MAIL = /^[^\s@<>"]+@[^\s@<>"?]+\.[^\s@<>"?]+(\?[^\s]*)?$/;

/**
 * A link's address as texts may hold it and sites show it, or null when it may not be a link: only http(s), e-mail,
 * telephone and the site's own paths. Importers, the CMS and the builder all ask here. What people write is completed:
 * `www.moh.go.tz` gets `https://`, `tel:+255 26 232` and `mailto: ps@afya.go.tz` lose their spaces, a space in a path
 * becomes `%20`.
 */
export function safeLink(address: string): string | null {
  const link = complete(address.trim());
  return link && link.length <= MAX_LENGTH && !HIDDEN.test(link) ? link : null;
}

function complete(address: string): string | null {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/is.exec(address) ?? [];
  if (scheme.toLowerCase() === 'tel') return telephone(rest);
  if (scheme.toLowerCase() === 'mailto') return mail(rest);
  const full = (WITHOUT_SCHEME.test(address) ? `https://${address}` : address).replaceAll(' ', '%20');
  if (/^\/(?![/\\])/.test(full)) return full;
  return /^https?:\/\/[^\s/]/i.test(full) && URL.canParse(full) ? full : null;
}

function telephone(number: string): string | null {
  const digits = decode(number).replace(SEPARATORS, '');
  return TELEPHONE.test(digits) ? `tel:${digits}` : null;
}

function mail(address: string): string | null {
  const [, to = '', query = ''] = /^([^?]*)(.*)$/s.exec(address) ?? [];
  const whole = to.replace(/^\/\//, '').replaceAll(/(%20| )/g, '') + query.trim().replaceAll(' ', '%20');
  return MAIL.test(whole) ? `mailto:${whole}` : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
