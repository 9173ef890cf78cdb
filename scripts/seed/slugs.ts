const LONGEST = 110;

/** Gives each title a slug that no other title of the same scope has. */
export class Slugs {
  readonly #taken = new Set<string>();

  /** `scope` is what slugs must be unique in: a type and a locale of one tenant. */
  of(scope: string, title: string): string {
    const base = slugify(title);
    let slug = base;
    for (let n = 2; this.#taken.has(`${scope}/${slug}`); n++) slug = `${base}-${n}`;
    this.#taken.add(`${scope}/${slug}`);
    return slug;
  }
}

/** `Taarifa ya Mwaka 2025/26` becomes `taarifa-ya-mwaka-2025-26`; a long title ends at a whole word. */
export function slugify(title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.length <= LONGEST ? slug : slug.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
}
