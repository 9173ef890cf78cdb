import { readdirSync, readFileSync } from 'node:fs';
import heads from './content/heads.json' with { type: 'json' };
import type { Facts, LeaderIdea, Pack, Tenant } from './types.ts';

const CONTENT = new URL('./content/', import.meta.url);
const packs = readFolder<Pack>('packs/');
const facts = Object.assign({}, ...readFolder<Record<string, Facts>>('institutions/').values()) as Record<
  string,
  Facts
>;

/** The packs of each kind of institution, the most specific first. */
const BY_KIND: Record<string, string[]> = {
  'district-council': ['council-rural', 'council', 'common'],
  'town-council': ['council-town', 'council-urban', 'council', 'common'],
  'municipal-council': ['council-municipal', 'council-urban', 'council', 'common'],
  'city-council': ['council-city', 'council-urban', 'council', 'common'],
  'regional-secretariat': ['region', 'common'],
  hospital: ['hospital', 'institution', 'common'],
  university: ['university', 'academic', 'institution', 'common'],
  'training-institution': ['college', 'academic', 'institution', 'common'],
  'research-institute': ['research', 'institution', 'common'],
  ministry: ['ministry', 'institution', 'common'],
  'state-house': ['ministry', 'institution', 'common'],
};

/** What to write a tenant's content from. */
export function packsOf(tenant: Tenant): Pack[] {
  const names = [
    ...(factsOf(tenant)?.sectors ?? []),
    ...(BY_KIND[tenant.kind] ?? ['agency', 'institution', 'common']),
  ];
  return [...new Set(names)].flatMap((name) => packs.get(name) ?? []);
}

/**
 * Those who lead, the highest first: the offices of this institution's own heads (`content/heads.json`), then those of its
 * kind that rank below them.
 */
export function leadersOf(tenant: Tenant, ofKind: readonly LeaderIdea[]): LeaderIdea[] {
  const own = (heads as unknown as Record<string, LeaderIdea[]>)[tenant.code] ?? [];
  const last = own.at(-1)?.rank ?? 0;
  return [...own, ...ofKind.filter(({ rank }) => rank > last)];
}

export function factsOf(tenant: Tenant): Facts | undefined {
  return facts[tenant.code];
}

function readFolder<Content>(folder: string): Map<string, Content> {
  const directory = new URL(folder, CONTENT);
  const files = readdirSync(directory).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as Content,
    ]),
  );
}
