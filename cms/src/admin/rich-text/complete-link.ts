import { safeLink } from '@tovuti/core/safe-link';

const EMAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i;
const TELEPHONE = /^\+?[\d\s().-]{6,}$/;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i;

/**
 * A link's address from what a person typed: `who.int` is `https://who.int`, an e-mail address and a telephone number
 * get their schemes. Null when a site could not make a link of it.
 */
export function completeLink(typed: string): string | null {
  const text = typed.trim();
  if (EMAIL.test(text)) return `mailto:${text}`;
  if (TELEPHONE.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  if (/^tel:/i.test(text)) return safeLink(text.replace(/[\s()]/g, ''));
  return safeLink(DOMAIN.test(text) ? `https://${text}` : text);
}
