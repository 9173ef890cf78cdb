/** How a thing of a source can be known again: the best key first. */
export type Names = {
  keys: (string | false | undefined)[];
  /** What tells it from others where it has no key of its own; too weak to know it by otherwise. */
  otherwise?: (string | false | undefined)[];
  /** The key that earlier releases of this system kept it under. */
  former?: string | undefined;
};

/** An address without what changes while the thing stays the same: scheme, `www.`, the case of letters, the last slash. */
export function plainAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '');
}

/** The path and query of an address: what stays when a site moves to another domain. Empty for a site's home. */
export function pathOf(link: string, base = ''): string {
  const start = URL.canParse(base) ? base : 'http://x';
  if (!URL.canParse(link, start)) return '';
  const { pathname, search } = new URL(link, start);
  return pathname === '/' && !search ? '' : pathname + search;
}

/**
 * The keys of each thing. A key that two of them have names neither, so it is kept by none: exports repeat guids, because
 * a duplicated post keeps the guid of the first. What has no key of its own gets its first with a number.
 * @returns for each thing at least one key, in the order of trust; no key stands twice
 */
export function tellApart(things: Names[]): string[][] {
  const lists = things.map(({ keys }) => distinct(keys));
  const others = things.map(({ otherwise = [] }) => distinct(otherwise));
  const times = new Map<string, number>();
  for (const key of [...lists, ...others].flat()) times.set(key, (times.get(key) ?? 0) + 1);
  const formerly = new Map(things.map(({ former }, index) => [former, index]));
  const taken = new Set(times.keys());
  return lists.map((keys, index) => {
    const own = keys.filter((key) => times.get(key) === 1);
    if (own.length === 0) {
      const weak = others[index] ?? [];
      own.push(weak.find((key) => times.get(key) === 1) ?? numbered(keys[0] ?? weak[0] ?? 'x', taken));
    }
    // Of things with one guid earlier releases kept the last.
    const { former } = things[index] as Names;
    const isFormers = former !== undefined && formerly.get(former) === index;
    return isFormers && !own.includes(former) ? [...own, former] : own;
  });
}

const distinct = (keys: Names['keys']) => [...new Set(keys.filter((key): key is string => Boolean(key)))];

function numbered(key: string, taken: Set<string>): string {
  let free = key;
  for (let n = 1; taken.has(free); n++) free = `${key} ${n}`;
  taken.add(free);
  return free;
}
