import reading from '../content/reading.json' with { type: 'json' };
import type { Kit } from '../kit.ts';
import { pick } from '../random.ts';
import type { SeedDocument, Text } from '../types.ts';
import { picture } from './media.ts';

/** Every publication has a file of its own; `assets/` makes it from the document. */
export function publications(kit: Kit): SeedDocument[] {
  return kit.draw('publications', 8).map((idea, n) => {
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
        cover: n % 2 ? null : picture(n + 5),
        files: [publicationFile(n)],
      },
      { ...kit.titled('publication', n, idea.title), summary: kit.text(`publication:${n}`, summary) },
    );
  });
}

/** How many publications have a file of their own; the others share the last one's. */
export const PUBLICATION_FILES = 4;

export function publicationFile(n: number): string {
  return `publication-${Math.min(n, PUBLICATION_FILES - 1) + 1}`;
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
