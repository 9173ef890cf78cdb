import type { DocumentType, ListItem, Locale } from '../../contract.ts';
import AlertItem from './AlertItem.astro';
import AnnouncementItem from './AnnouncementItem.astro';
import DepartmentItem from './DepartmentItem.astro';
import EventItem from './EventItem.astro';
import FaqItem from './FaqItem.astro';
import GalleryItem from './GalleryItem.astro';
import LeaderItem from './LeaderItem.astro';
import NewsArticleItem from './NewsArticleItem.astro';
import PageItem from './PageItem.astro';
import ProjectItem from './ProjectItem.astro';
import PublicationItem from './PublicationItem.astro';
import ServiceItem from './ServiceItem.astro';
import StatementItem from './StatementItem.astro';
import StatisticItem from './StatisticItem.astro';
import TenderItem from './TenderItem.astro';

type ItemComponent<Item> = (props: { item: Item; locale: Locale; heading: 'h2' | 'h3' }) => unknown;
type ItemComponents = { [Type in DocumentType]: ItemComponent<Extract<ListItem, { type: Type }>> };

const components: ItemComponents = {
  newsArticle: NewsArticleItem,
  statement: StatementItem,
  announcement: AnnouncementItem,
  event: EventItem,
  tender: TenderItem,
  publication: PublicationItem,
  service: ServiceItem,
  leader: LeaderItem,
  department: DepartmentItem,
  faq: FaqItem,
  gallery: GalleryItem,
  project: ProjectItem,
  statistic: StatisticItem,
  alert: AlertItem,
  page: PageItem,
};

/** The component that shows a document of this type in a list. */
export function itemComponent(type: DocumentType): ItemComponent<ListItem> {
  // The table above proves that each type has the component made for it; TypeScript can't follow that through a lookup.
  return components[type] as ItemComponent<ListItem>;
}

/** How a list of this type is laid out; one type a list. */
export function listStyle(type: DocumentType): string {
  return styles[type] ?? 'rows';
}

const styles: Partial<Record<DocumentType, string>> = {
  service: 'cards',
  department: 'cards',
  page: 'cards',
  leader: 'people',
  faq: 'questions',
  gallery: 'albums',
  statistic: 'figures',
};
