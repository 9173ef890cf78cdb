import type { Page } from 'playwright-core';

/** One picture of the handbook: who is signed in, which page of the admin, and what is done there before it is taken. */
export type Scene = {
  name: string;
  role: 'author' | 'publisher' | 'institution-administrator' | null;
  path: string;
  prepare?: (page: Page) => Promise<unknown>;
};

const NEWS = '/content-manager/collection-types/api::news-article.news-article';

/** The first document of a list; the panels beside its form ask the server for themselves. */
const openFirst = async (page: Page) => {
  await page.locator('tbody tr').first().click();
  await page.getByText('Iko kwenye tovuti', { exact: true }).waitFor();
};

export const SCENES: Scene[] = [
  { name: 'kuingia', role: null, path: '/auth/login' },
  { name: 'nenosiri-limesahaulika', role: null, path: '/auth/forgot-password' },
  { name: 'mwanzo', role: 'publisher', path: '/' },
  { name: 'taasisi-yangu', role: 'publisher', path: '/workplace' },
  { name: 'usalama-wa-akaunti', role: 'publisher', path: '/second-factor' },
  { name: 'orodha', role: 'author', path: NEWS },
  { name: 'fomu', role: 'author', path: NEWS, prepare: openFirst },
  { name: 'idhini', role: 'publisher', path: NEWS, prepare: openFirst },
  { name: 'maktaba-ya-faili', role: 'author', path: '/plugins/upload' },
  { name: 'matoleo-ya-tovuti', role: 'publisher', path: '/releases' },
  { name: 'yanayohitaji-kupitiwa', role: 'publisher', path: '/reviews' },
  { name: 'vilivyofutwa', role: 'publisher', path: '/deleted' },
  { name: 'watumishi', role: 'institution-administrator', path: '/staff' },
  { name: 'kumbukumbu-za-matukio', role: 'institution-administrator', path: '/audit-trail' },
  { name: 'ingiza-na-hamisha', role: 'institution-administrator', path: '/transfer' },
];
