import { SECTIONS, type Section } from '@tovuti/templates/contract';
import type { ContentType } from '../snapshot/types.ts';
import type { Context } from './documents/context.ts';
import type { Entry } from './documents/entry.ts';
import { departments, faqs, leaders, services } from './documents/institution.ts';
import { alerts, announcements, events, tenders } from './documents/notices.ts';
import { news, publications, statements } from './documents/reading.ts';
import { galleries, projects, statistics } from './documents/showcase.ts';

type Definition = { type: ContentType; entries: (context: Context) => Entry[] };

/** Which content type fills a section, and how. */
const DEFINITIONS: Record<Section, Definition> = {
  news: { type: 'newsArticle', entries: news },
  pressReleases: { type: 'statement', entries: (context) => statements(context, 'pressReleases') },
  speeches: { type: 'statement', entries: (context) => statements(context, 'speeches') },
  announcements: { type: 'announcement', entries: announcements },
  events: { type: 'event', entries: events },
  tenders: { type: 'tender', entries: tenders },
  publications: { type: 'publication', entries: publications },
  services: { type: 'service', entries: services },
  leaders: { type: 'leader', entries: leaders },
  departments: { type: 'department', entries: departments },
  faqs: { type: 'faq', entries: faqs },
  photos: { type: 'gallery', entries: (context) => galleries(context, 'photos') },
  videos: { type: 'gallery', entries: (context) => galleries(context, 'videos') },
  projects: { type: 'project', entries: projects },
  statistics: { type: 'statistic', entries: statistics },
  alerts: { type: 'alertBanner', entries: alerts },
};

export type SectionEntries = { section: Section; type: ContentType; entries: Entry[] };

/** The sections that have something in them. */
export function filledSections(context: Context): SectionEntries[] {
  return SECTIONS.map((section) => {
    const { type, entries } = DEFINITIONS[section];
    return { section, type, entries: entries(context) };
  }).filter(({ entries }) => entries.length > 0);
}
