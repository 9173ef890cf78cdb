import type { Locale, StatisticItem } from '../contract.ts';
import { fill, words } from '../words/words.ts';
import { formatNumber } from './quantity.ts';

/** How a figure differs from the year before: `Imeongezeka kwa asilimia 4.2 tangu 2024`. */
export function formatChange(change: StatisticItem['change'], locale: Locale): string | null {
  if (!change) return null;
  const text = words(locale).statistic.change;
  const { since, by, isShare } = change;
  if (by === 0) return fill(text.same, { since });
  const amount = fill(isShare ? text.points : text.percent, { number: formatNumber(Math.abs(by)) });
  return fill(by > 0 ? text.up : text.down, { amount, since });
}
