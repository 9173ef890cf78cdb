import type { TadaDocumentNode } from 'gql.tada';
import type { ContentType } from '../types.ts';
import * as institution from './institution.ts';
import * as notices from './notices.ts';
import * as reading from './reading.ts';
import * as structure from './structure.ts';

type ListVariables = {
  tenants: string[];
  documents?: { in: string[] };
  locale: string;
  start: number;
  limit: number;
  status: 'PUBLISHED' | 'DRAFT';
};
export type ListQuery = TadaDocumentNode<{ documents: readonly unknown[] }, ListVariables>;

/** The query that reads each content type: of many tenants, in one language, a page at a time. */
export const QUERIES: Record<ContentType, ListQuery> = {
  institutionProfile: institution.institutionProfiles,
  newsArticle: reading.newsArticles,
  statement: reading.statements,
  announcement: notices.announcements,
  event: notices.events,
  tender: notices.tenders,
  publication: reading.publications,
  service: institution.services,
  leader: institution.leaders,
  department: institution.departments,
  faq: institution.faqs,
  gallery: reading.galleries,
  project: institution.projects,
  statistic: institution.statistics,
  alertBanner: notices.alertBanners,
  page: structure.pages,
  menu: structure.menus,
  quickLink: structure.quickLinks,
  relatedSite: structure.relatedSites,
};

export const CONTENT_TYPES = Object.keys(QUERIES) as ContentType[];
