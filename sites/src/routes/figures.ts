import { type Cell, csvLine } from '@tovuti/core';
import type { Locale, Statistic } from '@tovuti/templates/contract';
import type { PlainFile, Route } from './types.ts';
import { word } from './words.ts';

/** By it Excel knows UTF-8. */
const MARK = '\ufeff';

/** The figures of each statistic as a table to calculate with, where its page says that they are. */
export function figureFiles(pages: Route[]): PlainFile[] {
  return pages.flatMap(({ input: { site, page } }) => {
    const statistic = page.template === 'detail' && page.document.type === 'statistic' ? page.document : null;
    if (!statistic?.figures) return [];
    const rows = rowsOf(statistic, site.locale);
    const content = () => MARK + rows.map(csvLine).join('');
    return [{ file: statistic.figures.slice(1), input: rows, content }];
  });
}

export const isFigures = ({ file }: PlainFile) => file.endsWith('.csv');

/** The first row names the columns, in the language of the page: `Kipengele,Kiasi (tani)`. */
function rowsOf({ points, unit }: Statistic, locale: Locale): Cell[][] {
  const amount = word(locale, 'amount');
  return [
    [word(locale, 'item'), unit ? `${amount} (${unit})` : amount],
    ...points.map(({ label, value }) => [label, value]),
  ];
}
