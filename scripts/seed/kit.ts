import { dayAfter, momentAfter } from './calendar.ts';
import { fill, type Slots } from './fill.ts';
import { factsOf, leadersOf, packsOf } from './packs.ts';
import { documentId, integer, shuffle } from './random.ts';
import { type Block, plainText, richText } from './rich-text.ts';
import { slotsOf } from './slots.ts';
import { Slugs } from './slugs.ts';
import type { Facts, LeaderIdea, Pack, Pair, SeedDocument, Story, Tenant, Text, Values } from './types.ts';

const SUMMARY = 300;
const MOST_LEADERS = 9;
const LARGE = new Set(['ministry', 'state-house', 'city-council', 'judiciary', 'parliament']);

/** All that the writers of the single types share while they write one tenant's content. */
export class Kit {
  readonly tenant: Tenant;
  readonly tenants: Tenant[];
  readonly date: string;
  readonly facts: Facts | undefined;
  readonly isLarge: boolean;
  readonly leaders: LeaderIdea[];
  readonly #pictures: readonly string[];
  readonly #packs: Pack[];
  readonly #slots: Slots;
  readonly #slugs = new Slugs();

  /** `pictures` are the keys of those that documents may show. */
  constructor(tenant: Tenant, tenants: Tenant[], date: string, pictures: readonly string[]) {
    this.tenant = tenant;
    this.tenants = tenants;
    this.date = date;
    this.facts = factsOf(tenant);
    this.#pictures = pictures;
    this.isLarge = LARGE.has(tenant.kind);
    this.#packs = packsOf(tenant);
    this.leaders = leadersOf(tenant, this.own('leaders')).slice(0, MOST_LEADERS);
    this.#slots = slotsOf({ tenant, tenants, date, facts: this.facts, leaders: this.leaders });
  }

  /** Up to `count` ideas (all of them without it): those of the most specific pack first, each pack in its own order. */
  draw<List extends keyof Pack>(
    list: List,
    count = Number.POSITIVE_INFINITY,
  ): NonNullable<Pack[List]>[number][] {
    const ideas = this.#packs.flatMap((pack, index) =>
      shuffle(
        `${this.tenant.code}:${list}:${index}`,
        (pack[list] ?? []) as NonNullable<Pack[List]>[number][],
      ),
    );
    return ideas.slice(0, count);
  }

  /** The ideas of the most specific pack that has any, in the order they are written in. */
  own<List extends keyof Pack>(list: List): NonNullable<Pack[List]>[number][] {
    return (this.#packs.find((pack) => pack[list]?.length)?.[list] ?? []) as NonNullable<
      Pack[List]
    >[number][];
  }

  text(key: string, text: Text): [string, string] {
    return fill(this.#slots, this.date, `${this.tenant.code}:${key}`, text);
  }

  integer(key: string, low: number, high: number): number {
    return integer(`${this.tenant.code}:${key}`, low, high);
  }

  /** One of the pictures, those beyond the last from the beginning again; null where there are none. */
  picture(n: number): string | null {
    return this.#pictures[n % this.#pictures.length] ?? null;
  }

  get pictures(): number {
    return this.#pictures.length;
  }

  day(days: number): string {
    return dayAfter(this.date, days);
  }

  moment(days: number, hour: number): string {
    return momentAfter(this.date, days, hour);
  }

  id(type: string, n: number): string {
    return documentId(`${this.tenant.code}:${type}:${n}`);
  }

  /** Title, slug, summary and body of anything that is told as a story. */
  story(type: string, n: number, { title, body }: Story, more: Text[] = []) {
    const key = `${type}:${n}`;
    const filled = [...body, ...more].map((entry) => this.text(key, entry));
    const [first = ['', ''], ...rest] = filled;
    const lead = first.map(summary) as [string, string];
    // A page shows the summary above the body: what it says in full is not said twice.
    const told = rest.length && lead.every((text, side) => text === first[side]) ? rest : filled;
    return {
      ...this.titled(type, n, title),
      summary: lead,
      body: [richText(told.map(([sw]) => sw)), richText(told.map(([, en]) => en))] as const,
    };
  }

  titled(type: string, n: number, title: Text) {
    const [sw, en] = this.text(`${type}:${n}`, title);
    return { title: [sw, en] as const, slug: this.slug(type, [sw, en]) };
  }

  slug(type: string, [sw, en]: Text): Text {
    return [this.#slugs.of(`${type}:sw`, sw), this.#slugs.of(`${type}:en`, en)];
  }

  rich(key: string, body: readonly Text[]): [Block[], Block[]] {
    const filled = body.map((entry) => this.text(key, entry));
    return [richText(filled.map(([sw]) => sw)), richText(filled.map(([, en]) => en))];
  }

  document(type: string, n: number, shared: Values, localized: Record<string, Pair>): SeedDocument {
    const entries = Object.entries(localized);
    return {
      type: `api::${type}.${type}`,
      documentId: this.id(type, n),
      shared: { tenant: this.tenant.code, ...shared },
      sw: Object.fromEntries(entries.map(([name, [sw]]) => [name, sw])),
      en: Object.fromEntries(entries.map(([name, [, en]]) => [name, en])),
    };
  }
}

/** The first sentence or two of a paragraph. */
function summary(paragraph: string): string {
  const plain = plainText(paragraph);
  if (plain.length <= SUMMARY) return plain;
  const sentence = plain.slice(0, SUMMARY).replace(/^(.*[.!?]) .*$/s, '$1');
  return sentence.length < SUMMARY ? sentence : `${plain.slice(0, SUMMARY - 1).replace(/\s\S*$/, '')}…`;
}
