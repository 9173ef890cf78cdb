import type {
  AnnouncementItem,
  EventItem,
  ListItem,
  NewsArticleItem,
  Page,
  Profile,
  ProjectItem,
  PublicationItem,
  Section,
  ServiceItem,
  StatisticItem,
  TenderItem,
} from '@tovuti/templates/contract';
import type { Documents } from '../../snapshot/types.ts';
import { entriesOf, hasSection, type LocaleContent } from '../locale-content.ts';
import { homeUrl, placeUrl } from '../paths.ts';
import { neighbourLink, quickLinks } from '../site.ts';
import { base, type Maker } from './page-maker.ts';

type Due = AnnouncementItem | TenderItem | EventItem;

export function homePage(maker: Maker): Page {
  const { own, site, facts } = maker;
  const first = <T extends ListItem>(section: Section, count: number) =>
    entriesOf(own, section)
      .slice(0, count)
      .map(({ item }) => item as T);
  const services = entriesOf(own, 'services').map(({ item }) => item as ServiceItem);
  const urlIfFilled = (section: Section) => (hasSection(own, section) ? placeUrl(own.locale, section) : null);
  return {
    ...base(maker, {
      url: site.home,
      title: site.name[own.locale],
      description: own.profile.motto ?? own.profile.mission,
      translation: (other) => homeUrl(other.locale),
    }),
    template: 'home',
    profile: profileOf(own.profile),
    emergencies: services.filter(({ isEmergency }) => isEmergency),
    services: services.filter(({ isEmergency }) => !isEmergency).slice(0, 6),
    servicesUrl: urlIfFilled('services'),
    news: first<NewsArticleItem>('news', 4),
    newsUrl: urlIfFilled('news'),
    due: dueSoon(own),
    leader: headOf(own),
    statistics: first<StatisticItem>('statistics', 4),
    publications: first<PublicationItem>('publications', 4),
    projects: first<ProjectItem>('projects', 3),
    institutions: facts.children.map((child) => neighbourLink(child, own.locale)),
    quickLinks: quickLinks(own),
    sections: own.sections.map(({ section }) => ({ section, url: placeUrl(own.locale, section) })),
  };
}

export function profileOf(profile: Documents['institutionProfile']): Profile {
  const { motto, mission, vision, values, mandate, history, photo } = profile;
  return { motto, mission, vision, values, mandate, history, photo };
}

/** What a citizen may still act on, the soonest first; notices without a deadline fill what room is left. */
function dueSoon(own: LocaleContent): Due[] {
  const items = (['announcements', 'tenders', 'events'] as const).flatMap((section) =>
    entriesOf(own, section).map(({ item }) => item as Due),
  );
  const dated = items.flatMap((item) => {
    const at = dueAt(item);
    return at ? [{ at, item }] : [];
  });
  const soonest = dated.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ item }) => item);
  const undated = items.filter((item) => item.type === 'announcement' && !item.deadline);
  return [...soonest, ...undated].slice(0, 6);
}

function dueAt(item: Due): string | null {
  if (item.type === 'event') return item.isPast ? null : item.startsAt;
  return item.deadline?.state === 'open' ? item.deadline.at : null;
}

/** The leader of the highest rank speaks on the home page. */
function headOf(own: LocaleContent) {
  const document = entriesOf(own, 'leaders')[0]?.detail();
  if (document?.type !== 'leader') return null;
  const { type, url, title, summary, office, rank, photo, quote } = document;
  return { type, url, title, summary, office, rank, photo, quote };
}
