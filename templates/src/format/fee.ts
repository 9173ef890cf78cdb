import type { Locale, ServiceItem } from '../contract.ts';
import { fill, words } from '../words/words.ts';
import { formatMoney } from './quantity.ts';

/** What a service costs, in a few words: `Bila malipo`, `From TSh 20,000`. */
export function formatFee({ isFree, lowestFee }: ServiceItem, locale: Locale): string | null {
  const text = words(locale).service;
  if (isFree) return text.free;
  return lowestFee === null ? null : fill(text.from, { amount: formatMoney(lowestFee) });
}
