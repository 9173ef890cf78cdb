import reading from '../content/reading.json' with { type: 'json' };
import services from '../content/services.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import type { PublicationIdea, SeedDocument, Text } from '../types.ts';
import { serviceIdeas } from './services.ts';

/** The forms that services need, of which none leads to a paper about something else. */
const MOST_FORMS = 3;
const PUBLICATIONS = 8;

type Titled = PublicationIdea & { service?: number };

/** Every publication has a file of its own; `assets/` makes it from the document. */
export function publications(kit: Kit): SeedDocument[] {
  return titles(kit).map((idea, n) => {
    const date = kit.day(-8 - n * 15 - kit.integer(`publication:${n}`, 0, 9));
    const summary = reading.publications[idea.category] as unknown as Text;
    return kit.document(
      'publication',
      n,
      {
        category: idea.category,
        date,
        year: Number(date.slice(0, 4)),
        language: pick(`${kit.tenant.code}:language:${n}`, ['sw', 'sw', 'both']),
        cover: n % 2 ? null : kit.picture(n + 5),
        files: [publicationFile(n)],
      },
      { ...kit.titled('publication', n, idea.title), summary: kit.text(`publication:${n}`, summary) },
    );
  });
}

/** Which publication is the form of which service, by the positions of the services. */
export function forms(kit: Kit): Map<number, string> {
  return new Map(
    titles(kit).flatMap(({ service }, n) =>
      service === undefined ? [] : [[service, kit.id('publication', n)] as const],
    ),
  );
}

function titles(kit: Kit): Titled[] {
  const wanted = serviceIdeas(kit)
    .filter(({ form }) => form)
    .slice(0, MOST_FORMS)
    .map(({ form, title, n }): Titled => {
      const own = Array.isArray(form) ? (form as unknown as Text) : formOf(title);
      return { category: 'form', title: own, service: n };
    });
  const known = new Set(wanted.map(({ title }) => title[0]));
  const others = kit.draw('publications').filter(({ title }) => !known.has(title[0]));
  return [...others.slice(0, PUBLICATIONS - wanted.length), ...wanted];
}

function formOf([sw, en]: Text): Text {
  const [inSwahili = '', inEnglish = ''] = services.formTitle;
  return [inSwahili.replace('{title}', sw), inEnglish.replace('{title}', en)];
}

export function publicationFile(n: number): string {
  return `publication-${n + 1}`;
}

export function faqs(kit: Kit): SeedDocument[] {
  return kit.draw('faqs', 7).map(({ title, category, body }, n) =>
    kit.document(
      'faq',
      n,
      { order: (n + 1) * 10 },
      {
        ...kit.titled('faq', n, title),
        category: kit.text(`faq:${n}`, category),
        body: kit.rich(`faq:${n}`, body),
      },
    ),
  );
}
