import type { Locale } from '../contract.ts';

// Tanzania groups digits with commas in both languages.
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `1,234,567` */
export function formatNumber(value: number | bigint): string {
  return numbers.format(value);
}

/** `TSh 20,000`; amounts larger than a safe integer come as text and stay exact. */
export function formatMoney(amount: number | string): string {
  return `TSh ${formatNumber(typeof amount === 'string' ? BigInt(amount) : amount)}`;
}

/** `KB 210` in Swahili, where the unit comes first, and `210 KB` in English. */
export function formatSize(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  const [size, unit] = kilobytes < 1024 ? [kilobytes, 'KB'] : [Math.round(kilobytes / 102.4) / 10, 'MB'];
  return locale === 'sw' ? `${unit} ${formatNumber(size)}` : `${formatNumber(size)} ${unit}`;
}
