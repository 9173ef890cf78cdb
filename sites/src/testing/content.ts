import { LOCALES, type Locale, type RichText } from '@tovuti/templates/contract';
import { CONTENT_TYPES } from '../snapshot/queries/queries.ts';
import type { Content, Documents, Snapshot } from '../snapshot/types.ts';

/** Small documents for tests: every field is there, so that a test names only what it is about. */

export const body: RichText = [{ type: 'paragraph', children: [{ type: 'text', text: 'Maelezo.' }] }];

const publishedAt = '2026-11-20T09:00:00.000Z';
const titled = (id: string) => ({
  documentId: id,
  publishedAt,
  title: `Kichwa ${id}`,
  slug: id,
  summary: null,
});

export const profile: Documents['institutionProfile'] = {
  documentId: 'profile',
  publishedAt,
  motto: null,
  mission: 'Kutoa huduma bora.',
  vision: 'Taifa lenye afya.',
  values: ['Uadilifu'],
  mandate: body,
  history: [],
  address: 'Mtumba, Dodoma',
  postalAddress: null,
  phone: '+255 26 000 0000',
  tollFree: null,
  email: 'barua@mfano.go.tz',
  openingHours: [],
  hours: null,
  ussd: null,
  latitude: null,
  longitude: null,
  facebook: null,
  x: null,
  instagram: null,
  youtube: null,
  complaints: null,
  emblem: null,
  logo: null,
  photo: null,
};

export function newsArticle(
  id: string,
  own: Partial<Documents['newsArticle']> = {},
): Documents['newsArticle'] {
  return { ...titled(id), date: '2026-11-01', body, image: null, ...own };
}

export function announcement(
  id: string,
  own: Partial<Documents['announcement']> = {},
): Documents['announcement'] {
  return { ...titled(id), category: 'general', date: '2026-11-01', deadline: null, body, files: [], ...own };
}

export function event(id: string, own: Partial<Documents['event']> = {}): Documents['event'] {
  const times = { startsAt: '2026-12-01T06:00:00.000Z', endsAt: null };
  return { ...titled(id), ...times, venue: 'Dodoma', body, image: null, ...own };
}

export function tender(id: string, own: Partial<Documents['tender']> = {}): Documents['tender'] {
  return {
    ...titled(id),
    number: `ME/${id}`,
    category: 'goods',
    method: 'national_open',
    stage: 'open',
    publishedOn: '2026-11-01',
    closesAt: '2026-12-01T07:00:00.000Z',
    opensAt: null,
    fee: null,
    body,
    documents: [],
    link: null,
    awardee: null,
    awardAmount: null,
    awardedOn: null,
    ...own,
  };
}

export function publication(
  id: string,
  own: Partial<Documents['publication']> = {},
): Documents['publication'] {
  const kind = { category: 'act', date: '2026-10-01', year: 2026, language: 'sw' } as const;
  return { ...titled(id), ...kind, cover: null, files: [], ...own };
}

export function alertBanner(
  id: string,
  own: Partial<Documents['alertBanner']> = {},
): Documents['alertBanner'] {
  const times = { startsAt: '2026-11-20T00:00:00.000Z', endsAt: '2026-11-30T00:00:00.000Z' };
  const { documentId, title, slug } = titled(id);
  return {
    documentId,
    publishedAt,
    title,
    slug,
    level: 'warning',
    message: 'Mvua kubwa.',
    link: null,
    ...times,
    ...own,
  };
}

export function page(id: string, own: Partial<Documents['page']> = {}): Documents['page'] {
  return { ...titled(id), parent: null, order: 100, blocks: [{ block: 'text', body }], ...own };
}

export function faq(id: string): Documents['faq'] {
  return { documentId: id, publishedAt, title: `Swali ${id}`, slug: id, category: null, body, order: 100 };
}

export function service(id: string, own: Partial<Documents['service']> = {}): Documents['service'] {
  return {
    ...titled(id),
    emergency: false,
    audience: null,
    requirements: [],
    steps: [],
    fees: [],
    duration: null,
    channels: [],
    openingHours: [],
    forms: [],
    office: null,
    link: null,
    body,
    featured: false,
    order: 100,
    ...own,
  };
}

export function statistic(id: string, own: Partial<Documents['statistic']> = {}): Documents['statistic'] {
  const figures = { value: '12', unit: null, period: '2026', source: null, points: [] };
  return { ...titled(id), ...figures, featured: false, order: 100, ...own };
}

function contentOf(own: Partial<Content>): Content {
  const empty = Object.fromEntries(CONTENT_TYPES.map((type) => [type, []])) as unknown as Content;
  return { ...empty, institutionProfile: [profile], ...own };
}

export function snapshotOf(
  content: Partial<Record<Locale, Partial<Content>>>,
  own: Partial<Snapshot> = {},
): Snapshot {
  const contents = Object.fromEntries(LOCALES.map((locale) => [locale, contentOf(content[locale] ?? {})]));
  return {
    tenant: 'afya',
    contentVersion: 1,
    content: contents as Record<Locale, Content>,
    redirects: [],
    retirements: [],
    formerAddresses: [],
    media: [],
    ...own,
  };
}
