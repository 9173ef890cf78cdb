import { z } from 'zod';
import { fileSchema, imageSchema } from './media.ts';
import { hours } from './opening-hours.ts';
import { pageBlockSchema } from './page-blocks.ts';
import { richTextSchema } from './rich-text.ts';
import { components, date, lines, link, moment, money, order, slug, text, words } from './values.ts';

const image = imageSchema.nullish().transform((value) => value ?? null);
const files = z
  .array(fileSchema)
  .nullish()
  .transform((value) => value ?? []);
const reference = z
  .object({ documentId: z.string() })
  .nullish()
  .transform((value) => value?.documentId ?? null);
const coordinate = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

const identity = { documentId: z.string().min(1) };
/** The moment of the last publication; a draft has none. */
const dated = { ...identity, publishedAt: moment.nullish().transform((value) => value ?? null) };
const titled = { ...dated, title: words, slug };
const summarised = { ...titled, summary: text };

/** What a published document of each type must look like before it can be rendered; everything else is dropped. */
export const documentSchemas = {
  institutionProfile: z.object({
    ...dated,
    motto: text,
    mission: words,
    vision: words,
    values: lines,
    mandate: richTextSchema,
    history: richTextSchema,
    address: text,
    postalAddress: text,
    phone: text,
    tollFree: text,
    email: text,
    openingHours: hours,
    hours: text,
    ussd: text,
    latitude: coordinate,
    longitude: coordinate,
    facebook: link,
    x: link,
    instagram: link,
    youtube: link,
    complaints: link,
    emblem: image,
    logo: image,
    photo: image,
  }),
  newsArticle: z.object({ ...summarised, date, body: richTextSchema, image }),
  statement: z.object({
    ...summarised,
    kind: z.enum(['press_release', 'speech']),
    date,
    speaker: text,
    place: text,
    body: richTextSchema,
    files,
  }),
  announcement: z.object({
    ...summarised,
    category: z.enum(['general', 'vacancy', 'interview', 'training', 'meeting']),
    date,
    deadline: moment.nullish().transform((value) => value ?? null),
    body: richTextSchema,
    files,
  }),
  event: z.object({
    ...summarised,
    startsAt: moment,
    endsAt: moment.nullish().transform((value) => value ?? null),
    venue: words,
    body: richTextSchema,
    image,
  }),
  tender: z.object({
    ...summarised,
    number: words,
    category: z.enum(['goods', 'works', 'consultancy', 'non_consultancy', 'disposal']),
    method: z.enum([
      'national_open',
      'international_open',
      'restricted',
      'quotations',
      'single_source',
      'framework',
    ]),
    stage: z.enum(['open', 'evaluation', 'awarded', 'cancelled']),
    publishedOn: date,
    closesAt: moment,
    opensAt: moment.nullish().transform((value) => value ?? null),
    fee: money,
    body: richTextSchema,
    documents: files,
    link,
    awardee: text,
    awardAmount: money,
    awardedOn: date.nullish().transform((value) => value ?? null),
  }),
  publication: z.object({
    ...summarised,
    category: z.enum([
      'act',
      'regulation',
      'policy',
      'guideline',
      'form',
      'report',
      'plan',
      'budget',
      'statistics',
      'newsletter',
    ]),
    date,
    year: z.number().int(),
    language: z.enum(['sw', 'en', 'both']),
    cover: image,
    files,
  }),
  service: z.object({
    ...summarised,
    emergency: flag,
    audience: text,
    requirements: lines,
    steps: components(z.object({ title: words, text })),
    fees: components(z.object({ label: words, amount: z.number().min(0), note: text })),
    duration: text,
    channels: components(
      z.object({
        kind: z.enum(['office', 'web', 'phone', 'email', 'ussd', 'sms', 'app']),
        detail: words,
        value: text,
      }),
    ),
    openingHours: hours,
    forms: components(z.object({ documentId: z.string() })),
    office: text,
    link,
    body: richTextSchema,
    featured: flag,
    order,
  }),
  leader: z.object({
    ...dated,
    name: words,
    slug,
    office: words,
    rank: z.number().int(),
    quote: text,
    biography: richTextSchema,
    photo: image,
    phone: text,
    email: text,
    since: date.nullish().transform((value) => value ?? null),
    order,
  }),
  department: z.object({
    ...summarised,
    kind: z.enum(['department', 'directorate', 'section', 'unit']),
    functions: lines,
    body: richTextSchema,
    head: reference,
    phone: text,
    email: text,
    order,
  }),
  faq: z.object({ ...titled, category: text, body: richTextSchema, order }),
  gallery: z.object({
    ...summarised,
    kind: z.enum(['photo', 'video']),
    date,
    photos: z
      .array(imageSchema)
      .nullish()
      .transform((value) => value ?? []),
    video: link,
    videoFile: fileSchema.nullish().transform((value) => value ?? null),
    length: text,
    captions: z
      .enum(['none', 'sw', 'en', 'both'])
      .nullish()
      .transform((value) => value ?? null),
    transcript: richTextSchema,
  }),
  project: z.object({
    ...summarised,
    stage: z.enum(['planned', 'ongoing', 'completed', 'suspended']),
    location: text,
    funder: text,
    budget: money,
    startsOn: date.nullish().transform((value) => value ?? null),
    endsOn: date.nullish().transform((value) => value ?? null),
    progress: coordinate,
    body: richTextSchema,
    image,
  }),
  statistic: z.object({
    ...summarised,
    value: words,
    unit: text,
    period: text,
    source: text,
    points: components(z.object({ label: words, value: z.number() })),
    featured: flag,
    order,
  }),
  alertBanner: z.object({
    ...titled,
    level: z.enum(['information', 'warning', 'emergency']),
    message: words,
    link,
    startsAt: moment,
    endsAt: moment,
  }),
  page: z.object({ ...summarised, parent: reference, order, blocks: components(pageBlockSchema) }),
  menu: z.object({
    ...identity,
    place: z.enum(['main', 'footer']),
    items: components(z.object({ label: words, url: words })),
  }),
  quickLink: z.object({ ...identity, title: words, url: words, order }),
  relatedSite: z.object({ ...identity, title: words, url: words, order }),
};
