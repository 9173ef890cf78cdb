import people from '../content/people.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import { leaderNames, phone } from '../slots.ts';
import { slugify } from '../slugs.ts';
import type { SeedDocument, Text } from '../types.ts';
import { portrait } from './media.ts';

export const MOST_LEADERS = 7;

/** Those who lead, with invented names. */
export function leaders(kit: Kit): SeedDocument[] {
  const ideas = kit.own('leaders').slice(0, MOST_LEADERS);
  const all = leaderNames(kit.tenant, kit.own('leaders').length);
  return ideas.map(({ office, rank }, n) => {
    const [name] = all[n] ?? [''];
    const key = `leader:${n}`;
    const filledOffice = kit.text(key, office);
    const withName = (text: Text): Text => [
      text[0].replaceAll('{leader}', name).replaceAll('{office}', filledOffice[0]),
      text[1].replaceAll('{leader}', name).replaceAll('{office}', filledOffice[1]),
    ];
    const biography = biographyOf(kit, n).map(withName);
    const email = `${slugify(name).replace('-', '.')}@${kit.tenant.domain}`;
    return kit.document(
      'leader',
      n,
      {
        name,
        rank,
        email,
        phone: phone(kit.tenant, n + 1),
        photo: portrait(n),
        since: kit.day(-kit.integer(`${key}:since`, 200, 2_400)),
        order: (n + 1) * 10,
      },
      {
        slug: kit.slug('leader', [name, name]),
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

function biographyOf({ tenant }: Kit, n: number): Text[] {
  return people.biography.map((variants, part) =>
    pick(`${tenant.code}:leader:${n}:${part}`, variants),
  ) as unknown as Text[];
}

/** Departments and units; the first ones are headed by the leaders below the head of the institution. */
export function departments(kit: Kit): SeedDocument[] {
  const heads = Math.min(kit.own('leaders').length, MOST_LEADERS);
  return kit
    .own('departments')
    .slice(0, 8)
    .map(({ title, kind, functions }, n) => {
      const key = `department:${n}`;
      const lines = kit.text(key, functions).map((text) => text.replaceAll(' | ', '\n')) as [string, string];
      const { summary, body, ...name } = kit.story('department', n, {
        title,
        body: people.department as unknown as Text[],
      });
      return kit.document(
        'department',
        n,
        {
          kind,
          head: n + 1 < heads ? kit.id('leader', n + 1) : null,
          phone: phone(kit.tenant, n),
          email: `info@${kit.tenant.domain}`,
          order: (n + 1) * 10,
        },
        { ...name, summary, body, functions: lines },
      );
    });
}
