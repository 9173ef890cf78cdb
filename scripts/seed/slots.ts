import { fiscalYear } from './calendar.ts';
import names from './content/names.json' with { type: 'json' };
import regions from './content/regions.json' with { type: 'json' };
import { people, type Slots } from './fill.ts';
import { integer, shuffle } from './random.ts';
import { fullName, subjectOf } from './subject.ts';
import type { Facts, LeaderIdea, Tenant, Text } from './types.ts';

type Source = {
  tenant: Tenant;
  tenants: Tenant[];
  date: string;
  facts: Facts | undefined;
  leaders: readonly LeaderIdea[];
};

/** What the slots of a tenant's texts stand for. */
export function slotsOf({ tenant, tenants, date, facts, leaders }: Source): Slots {
  const subject = subjectOf(tenant);
  const year = date.slice(0, 4);
  const region = regions[(tenant.region ?? 'Dodoma') as keyof typeof regions];
  const staff = leaderNames(tenant, leaders);
  const [, the] = subject.word;
  return {
    fixed: {
      inst: subject.word,
      Inst: [subject.word[0], the.charAt(0).toUpperCase() + the.slice(1)],
      s: same(subject.prefix),
      ya: same(subject.connective),
      name: [tenant.name.sw, fullName(tenant)],
      acro: [tenant.acronym ?? subject.word[0], tenant.acronym ?? the],
      d: same(seatOf(tenant)),
      region: same(tenant.region ?? 'Dodoma'),
      nature: region.nature as unknown as Text,
      job: facts?.job ?? ['kuwahudumia wananchi', 'serving citizens'],
      clients: facts?.clients ?? ['wananchi', 'citizens'],
      head: staff[0] ?? same(''),
      deputy: staff[1] ?? same(''),
      headOffice: leaders[0]?.office ?? ['Mkurugenzi Mkuu', 'Director General'],
      deputyOffice: leaders[1]?.office ?? ['Mkurugenzi', 'Director'],
      year: same(year),
      lastYear: same(String(Number(year) - 1)),
      fy: same(fiscalYear(date)),
      lastFy: same(fiscalYear(date, -1)),
      domain: same(tenant.domain),
      email: same(`info@${tenant.domain}`),
      phone: same(phone(tenant, 0)),
    },
    drawn: {
      topic: shuffle(
        `${tenant.code}:topics`,
        facts?.topics ?? [['huduma kwa wananchi', 'services to citizens']],
      ),
      ward: shuffle(`${tenant.code}:wards`, names.wards.map(same)).slice(0, 14),
      person: people(`${tenant.code}:people`, 24, names.given, names.family),
      place: shuffle(`${tenant.code}:places`, Object.keys(regions).map(same)),
      crop: region.crop as unknown as Text[],
      council: councilsOf(tenant, tenants),
    },
  };
}

function same(text: string): Text {
  return [text, text];
}

/** The councils of a region, as `Wilaya ya Hai` and `Moshi Municipality` are spoken of. */
function councilsOf(tenant: Tenant, tenants: Tenant[]): Text[] {
  const region = tenant.category === 'region' ? tenant.code : tenant.parent;
  return tenants
    .filter(({ parent, category }) => category === 'lga' && parent === region)
    .map(({ name }) => [name.sw, `the ${name.en}`]);
}

/** The names of the leaders with their titles, the same wherever they are mentioned. */
export function leaderNames({ code }: Tenant, leaders: readonly LeaderIdea[]): Text[] {
  const invented = people(`${code}:leaders`, leaders.length, names.given, names.family);
  return invented.map(([sw, en], n) => {
    const [before, inEnglish] = leaders[n]?.title ?? ['', ''];
    return [`${before} ${sw}`.trim(), `${inEnglish} ${en}`.trim()];
  });
}

/** `Hai` for the council of Hai, the region for an institution that has no district. */
export function seatOf(tenant: Tenant): string {
  if (tenant.category !== 'lga') return tenant.region ?? 'Dodoma';
  return tenant.name.sw.replace(/^Halmashauri ya (Wilaya|Mji|Manispaa|Jiji) (ya|wa|la) /, '');
}

/** A number of a range that is not assigned to anyone. */
export function phone({ code }: Tenant, n: number): string {
  return `025 000 0${String(integer(`${code}:phone`, 10, 89) * 10 + n).padStart(3, '0')}`;
}
