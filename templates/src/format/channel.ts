import type { Service } from '../contract.ts';
import { safeUrl } from '../rich-text/url.ts';
import { telephone } from './telephone.ts';

type Channel = Service['channels'][number];

/** Where a channel leads when its detail is nothing but an address or a number; sentences lead nowhere. */
export function channelUrl({ kind, detail }: Channel): string | undefined {
  const text = detail.trim();
  if ((kind === 'phone' || kind === 'ussd') && /^[+*\d][\d\s*#-]+$/.test(text)) return telephone(text);
  if ((kind === 'web' || kind === 'app') && /^https?:\/\/\S+$/.test(text)) return safeUrl(text);
  return undefined;
}
