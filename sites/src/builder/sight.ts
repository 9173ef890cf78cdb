import { codesOf, compare, type Office } from '../build/office.ts';
import type { Standing } from '../build/plan.ts';
import { type Level, readLevels } from '../snapshot/levels.ts';

/** What a builder knows of where every site must be. */
export type Sight = ReturnType<typeof createSight>;

export function createSight(office: Office) {
  const codes = codesOf(office);
  let levels: Map<string, Level> | null = null;
  let total: number | undefined;
  let heardAt: number | null = null;

  return {
    /** Waits at the CMS until a level changes; returns the sites whose level did. At first it does not wait. */
    async hear(): Promise<string[]> {
      const before = levels;
      const heard = await readLevels(office.cms, total);
      levels = heard.sites;
      total = heard.total;
      heardAt = Date.now();
      return codes.filter((code) => before && !isSame(before.get(code), heard.sites.get(code)));
    },
    /** When the CMS was last heard. */
    heardAt: () => heardAt,
    /** Asks again without waiting. */
    async look() {
      levels = (await readLevels(office.cms)).sites;
    },
    /** Where every site stands; nothing before the CMS was heard. */
    standings(): Standing[] {
      return levels ? compare(office, codes, new Date().toISOString(), levels) : [];
    },
    standing: (code: string): Standing | undefined =>
      levels ? compare(office, [code], new Date().toISOString(), levels)[0] : undefined,
    /** The release that the CMS believes to be live; undefined for a site that it does not count. */
    told: (code: string) => levels?.get(code)?.told,
  };
}

function isSame(one: Level | undefined, other: Level | undefined): boolean {
  return one?.version === other?.version && one?.returnTo === other?.returnTo;
}
