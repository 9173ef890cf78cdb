import { LOCALES } from '@tovuti/templates/contract';
import { z } from 'zod';
import { moment, text, words } from './values.ts';

const identity = { documentId: z.string().min(1) };

/** A document that has, or had, a page: `api::news-article.news-article` is a `newsArticle` here. */
const place = {
  type: z
    .string()
    .transform((uid) =>
      (uid.split('.')[1] ?? uid).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ),
  document: z.string().min(1),
  language: z.enum(LOCALES),
  address: z.string().startsWith('/'),
};

/** What says where an address leads; none of it has a language of its own. */
export const addressSchemas = {
  redirect: z.object({
    ...identity,
    from: words,
    to: words,
    permanent: z
      .boolean()
      .nullish()
      .transform((value) => value ?? true),
  }),
  retirement: z.object({
    ...place,
    kind: z.enum(['gone', 'withdrawn', 'redirect']),
    notice: text,
    to: text,
    moment,
  }),
  formerAddress: z.object(place),
};
