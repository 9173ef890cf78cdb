import { z } from 'zod';
import { fileSchema, imageSchema } from './media.ts';
import { richTextSchema } from './rich-text.ts';
import { components, text, words } from './values.ts';

const named = <Name extends string>(name: Name) => z.literal(name).transform(() => undefined);

/** A block of a flexible page. GraphQL's type name tells which; a table is rows of text with `|` between the cells. */
export const pageBlockSchema = z.union([
  z
    .object({ __typename: named('ComponentBlockText'), body: richTextSchema })
    .transform(({ body }) => ({ block: 'text' as const, body })),
  z
    .object({ __typename: named('ComponentBlockPicture'), image: imageSchema, caption: text })
    .transform(({ image, caption }) => ({ block: 'picture' as const, image, caption })),
  z
    .object({ __typename: named('ComponentBlockFiles'), title: text, files: components(fileSchema) })
    .transform(({ title, files }) => ({ block: 'files' as const, title, files })),
  z
    .object({
      __typename: named('ComponentBlockLinks'),
      title: text,
      links: components(z.object({ label: words, url: words })),
    })
    .transform(({ title, links }) => ({ block: 'links' as const, title, items: links })),
  z
    .object({
      __typename: named('ComponentBlockAccordion'),
      title: text,
      sections: components(z.object({ title: words, text: words })),
    })
    .transform(({ title, sections }) => ({ block: 'accordion' as const, title, items: sections })),
  z
    .object({ __typename: named('ComponentBlockTable'), heading: words, rows: words })
    .transform(({ heading, rows }) => ({ block: 'table' as const, caption: heading, rows: tableRows(rows) })),
  z
    .object({
      __typename: named('ComponentBlockCallout'),
      tone: z.enum(['information', 'warning', 'success']),
      title: text,
      words,
    })
    .transform(({ tone, title, words }) => ({ block: 'callout' as const, tone, title, text: words })),
]);

export function tableRows(source: string): string[][] {
  return source.split('\n').flatMap((line) => {
    const cells = line.trim().replace(/^\||\|$/g, '');
    return cells ? [cells.split('|').map((cell) => cell.trim())] : [];
  });
}
