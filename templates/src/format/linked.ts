import { safeUrl } from '../rich-text/url.ts';
import { telephone } from './telephone.ts';

/** A piece of plain text; with an address it can be followed, written to or called. */
export type Piece = { text: string; href?: string };

/**
 * What editors write into plain text and citizens want to tap, in this order: web addresses, e-mail addresses, names of
 * Tanzanian sites, short codes (USSD), and telephone numbers (national or toll-free: `0` and nine digits, or `+255`).
 */
const ADDRESSES =
  /(?<web>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])|(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<site>\b(?:[a-z\d-]+\.)+tz\b(?:\/[^\s<>"]*[^\s<>".,;:!?)])?)|(?<code>\*\d{2,3}(?:\*\d+)*#)|(?<phone>(?<![\d/,.])(?:\+255[ -]?\d{2,3}|0\d{2,3})[ -]?\d{3}[ -]?\d{3,4}(?![\d/,.]?\d))/gi;

/** The text in pieces, so that the addresses and numbers in it are links. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESSES)) {
    const href = hrefOf(match.groups ?? {});
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], href });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function hrefOf({ web, email, site, code, phone }: Record<string, string | undefined>): string | undefined {
  if (web) return safeUrl(web);
  if (email) return `mailto:${email}`;
  if (site) return safeUrl(`https://${site}`);
  const number = code ?? phone;
  return number && telephone(number);
}
