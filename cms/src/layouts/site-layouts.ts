import { OWNER, type TypeLayout } from './layout';

/** Types that make up the site around its documents: who the institution is, and where links lead. */
export const siteLayouts: Record<string, TypeLayout> = {
  institution: {
    main: 'nameSw',
    columns: ['code', 'nameSw', 'category', 'domain'],
    sort: ['nameSw', 'ASC'],
    rows: [
      { nameSw: 6, nameEn: 6 },
      { code: 4, acronym: 4, domain: 4 },
      { category: 6, kind: 6 },
      { parent: 6, region: 6 },
      { retired: 6 },
    ],
  },
  'institution-profile': {
    main: 'tenant',
    columns: ['motto', 'phone', 'updatedAt'],
    sort: ['updatedAt', 'DESC'],
    rows: [
      { motto: 12 },
      { mission: 6, vision: 6 },
      { values: 12 },
      { mandate: 12 },
      { history: 12 },
      { address: 6, postalAddress: 6 },
      { phone: 6, tollFree: 6 },
      { email: 6, ussd: 6 },
      { openingHours: 12 },
      { hours: 12 },
      { latitude: 6, longitude: 6 },
      { complaints: 12 },
      { facebook: 6, x: 6 },
      { instagram: 6, youtube: 6 },
      { emblem: 4, logo: 4, photo: 4 },
      OWNER,
    ],
  },
  'quick-link': {
    main: 'title',
    columns: ['title', 'url', 'order'],
    sort: ['order', 'ASC'],
    rows: [{ title: 6, url: 6 }, { order: 6 }, OWNER],
  },
  'related-site': {
    main: 'title',
    columns: ['title', 'url', 'order'],
    sort: ['order', 'ASC'],
    rows: [{ title: 6, url: 6 }, { order: 6 }, OWNER],
  },
  menu: {
    main: 'place',
    columns: ['place', 'items', 'updatedAt'],
    sort: ['place', 'DESC'],
    rows: [{ place: 6 }, { items: 12 }, OWNER],
  },
  redirect: {
    main: 'from',
    columns: ['from', 'to', 'permanent'],
    sort: ['from', 'ASC'],
    rows: [{ from: 6, permanent: 6 }, { to: 12 }, OWNER],
  },
};
