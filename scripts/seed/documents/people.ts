import people from '../content/people.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import { leaderNames, phone } from '../slots.ts';
import { slugify } from '../slugs.ts';
import type { SeedDocument, Text } from '../types.ts';

/** Those who lead, with invented names. */
export function leaders(kit: Kit): SeedDocument[] {
  const names = leaderNames(kit.tenant, kit.leaders);
  return kit.leaders.map(({ office, rank, title }, n) => {
    const name = names[n] ?? ['', ''];
    const bare = title ? name[0].slice(title[0].length + 1) : name[0];
    const isHonourable = title?.[1].startsWith('Hon.') ?? false;
    const key = `leader:${n}`;
    const filledOffice = kit.text(key, office);
    const withName = (text: Text): Text => [
      text[0].replaceAll('{leader}', name[0]).replaceAll('{office}', filledOffice[0]),
      text[1].replaceAll('{leader}', name[1]).replaceAll('{office}', filledOffice[1]),
    ];
    const biography = biographyOf(kit, n, isHonourable).map(withName);
    const email = `${slugify(bare).replace('-', '.')}@${kit.tenant.domain}`;
    return kit.document(
      'leader',
      n,
      {
        rank,
        // Those who are elected or appointed are reached through their office.
        email: isHonourable ? null : email,
        phone: isHonourable ? null : phone(kit.tenant, n + 1),
        photo: kit.picture(n),
        since: kit.day(-kit.integer(`${key}:since`, 200, 2_400)),
        order: (n + 1) * 10,
      },
      {
        name,
        slug: kit.slug('leader', [bare, bare]),
        office: filledOffice,
        quote:
          n === 0
            ? kit.text(key, pick(`${kit.tenant.code}:quote`, people.quotes) as unknown as Text)
            : [null, null],
        biography: kit.rich(key, biography),
      },
    );
  });
}

function biographyOf({ tenant }: Kit, n: number, isHonourable: boolean): Text[] {
  const parts = isHonourable ? people.biographyOfHeads : people.biography;
  return parts.map((variants, part) =>
    pick(`${tenant.code}:leader:${n}:${part}`, variants),
  ) as unknown as Text[];
}

/** Departments and units, each with the leader whose office is named after it. */
export function departments(kit: Kit): SeedDocument[] {
  return kit
    .own('departments')
    .slice(0, 8)
    .map(({ title: named, kind, functions }, n) => {
      // All from one drawing: each is for a subject of its own.
      const title = kit.text('departments', named);
      const lines = kit.text('departments', functions).map((text) => text.replaceAll(' | ', '\n')) as [
        string,
        string,
      ];
      const { summary, body, ...name } = kit.story('department', n, {
        title,
        body: people.department as unknown as Text[],
      });
      const head = headOf(kit, title);
      return kit.document(
        'department',
        n,
        {
          kind,
          head: head < 0 ? null : kit.id('leader', head),
          phone: phone(kit.tenant, n),
          email: `info@${kit.tenant.domain}`,
          order: (n + 1) * 10,
        },
        { ...name, summary, body, functions: lines },
      );
    });
}

/** The position of the leader below the head of the institution whose office shares most words with the department's name. */
function headOf({ leaders }: Kit, title: Text): number {
  const wanted = wordsOf(title[0]);
  const shared = leaders.map(({ office, rank }) =>
    rank < 3 ? 0 : wordsOf(office[0]).filter((word) => wanted.includes(word)).length,
  );
  const most = Math.max(...shared);
  return most > 0 ? shared.indexOf(most) : -1;
}

/** The words that tell one office from another. */
function wordsOf(text: string): string[] {
  return (
    text
      .match(/\p{L}{4,}/gu)
      ?.filter(
        (word) =>
          !/^(Idara|Kurugenzi|Kitengo|Seksheni|Sehemu|Huduma|Mkuu|Mkurugenzi|Msaidizi|Katibu|Tawala)$/.test(
            word,
          ),
      ) ?? []
  );
}
