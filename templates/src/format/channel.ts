import type { Service } from '../contract.ts';
import { safeUrl } from '../rich-text/url.ts';
import { telephone } from './telephone.ts';

type Channel = Service['channels'][number];

/** Where a channel leads; an office is found by its description. */
export function channelUrl({ kind, value }: Channel): string | undefined {
  if (!value) return undefined;
  switch (kind) {
    case 'web':
    case 'app':
      return safeUrl(value);
    case 'phone':
    case 'ussd':
      return telephone(value);
    case 'sms':
      return telephone(value).replace(/^tel:/, 'sms:');
    case 'email':
      return safeUrl(`mailto:${value}`);
    case 'office':
      return undefined;
  }
}
