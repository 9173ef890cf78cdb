import { LOCALES, type RenderInput } from '../contract.ts';

/** Names of files and addresses have no spaces, and Swahili words can be long. */
const LONG = 'Wasiokuwawametambulishana_MPANGO_KAZI_WA_HALMASHAURI_2026-2027.pdf';
/** What editors write freely; other values are addresses, dates and choices. */
const WRITTEN = new Set(
  'title summary label text detail name caption note office venue location value unit period speaker place audience duration quote number message motto mission vision address postalAddress hours requirements functions values rows'.split(
    ' ',
  ),
);

/** The same page as the worst editor could write it: a word that fits no phone in everything that is written freely. */
export function withLongWords(input: RenderInput): RenderInput {
  return lengthen(input) as RenderInput;
}

const isLocale = (key: string) => LOCALES.some((locale) => locale === key);

function lengthen(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => lengthen(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([inner, item]) => [inner, lengthen(item, isLocale(inner) ? key : inner)]),
    );
  return typeof value === 'string' && WRITTEN.has(key) ? `${value} ${LONG}` : value;
}
