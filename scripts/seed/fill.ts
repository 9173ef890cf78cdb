import { dayAfter, inWords } from './calendar.ts';
import { integer, pick, shuffle } from './random.ts';
import type { Locale, Text } from './types.ts';

/** What may stand in `{slots}`: one text for a plain slot, a list of texts for one that each document draws anew. */
export type Slots = { fixed: Record<string, Text>; drawn: Record<string, readonly Text[]> };

const SLOT = /\{([^{}]+)\}/g;
const NUMBER = /^\w+:(\d+)-(\d+)$/;
const DAY = /^day:([+-]\d+)$/;
const DRAWN = /^([a-zA-Z]+)([1-9])?$/;

/**
 * Fills the slots of both languages with the same facts. `key` names the document, so that its title, summary and body
 * agree. `{a:40-300}` is a number, `{day:+7}` a date in words, `{ward1}` and `{ward2}` are two different wards.
 */
export function fill(slots: Slots, date: string, key: string, [sw, en]: Text): [string, string] {
  return [fillOne(slots, date, key, sw, 'sw'), fillOne(slots, date, key, en, 'en')];
}

function fillOne(slots: Slots, date: string, key: string, text: string, locale: Locale): string {
  const filled = text.replace(SLOT, (_, slot: string) => slotValue(slots, date, key, slot, locale));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function slotValue(slots: Slots, date: string, key: string, slot: string, locale: Locale): string {
  const range = NUMBER.exec(slot);
  if (range) return withThousands(roundly(integer(`${key}:${slot}`, Number(range[1]), Number(range[2]))));
  const day = DAY.exec(slot);
  if (day) return inWords(dayAfter(date, Number(day[1])), locale);
  const text = slots.fixed[slot] ?? drawn(slots, key, slot);
  return text[locale === 'sw' ? 0 : 1];
}

function drawn(slots: Slots, key: string, slot: string): Text {
  const [, name = '', position = '1'] = DRAWN.exec(slot) ?? [];
  const list = slots.drawn[name];
  if (!list?.length) throw new RangeError(`Unknown slot {${slot}} in ${key}`);
  const start = integer(`${key}:${name}`, 0, list.length - 1);
  return list[(start + Number(position) - 1) % list.length] as Text;
}

/** Large counts are round, as people write them. */
function roundly(value: number): number {
  if (value < 1_000) return value;
  return Math.round(value / 10) * 10;
}

/** `12500` as `12,500`, in both languages. */
export function withThousands(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}

/** `count` invented people, no two alike. */
export function people(
  key: string,
  count: number,
  first: readonly string[],
  last: readonly string[],
): Text[] {
  const givenNames = shuffle(`${key}:given`, first);
  return Array.from({ length: count }, (_, index) => {
    const name = `${givenNames[index % givenNames.length]} ${pick(`${key}:family:${index}`, last)}`;
    return [name, name];
  });
}
