import type { DetailDocument, DocumentType, Locale } from '../../contract.ts';
import AlertDetail from './AlertDetail.astro';
import AnnouncementDetail from './AnnouncementDetail.astro';
import DepartmentDetail from './DepartmentDetail.astro';
import EventDetail from './EventDetail.astro';
import FaqDetail from './FaqDetail.astro';
import GalleryDetail from './GalleryDetail.astro';
import LeaderDetail from './LeaderDetail.astro';
import NewsArticleDetail from './NewsArticleDetail.astro';
import PageDetail from './PageDetail.astro';
import ProjectDetail from './ProjectDetail.astro';
import PublicationDetail from './PublicationDetail.astro';
import ServiceDetail from './ServiceDetail.astro';
import StatementDetail from './StatementDetail.astro';
import StatisticDetail from './StatisticDetail.astro';
import TenderDetail from './TenderDetail.astro';

type DetailComponent<Document> = (props: { document: Document; locale: Locale }) => unknown;
type DetailComponents = { [Type in DocumentType]: DetailComponent<Extract<DetailDocument, { type: Type }>> };

const components: DetailComponents = {
  newsArticle: NewsArticleDetail,
  statement: StatementDetail,
  announcement: AnnouncementDetail,
  event: EventDetail,
  tender: TenderDetail,
  publication: PublicationDetail,
  service: ServiceDetail,
  leader: LeaderDetail,
  department: DepartmentDetail,
  faq: FaqDetail,
  gallery: GalleryDetail,
  project: ProjectDetail,
  statistic: StatisticDetail,
  alert: AlertDetail,
  page: PageDetail,
};

/** The component that shows a whole document of this type. */
export function detailComponent(type: DocumentType): DetailComponent<DetailDocument> {
  // As with list items, the table proves the pairing and a lookup loses it.
  return components[type] as DetailComponent<DetailDocument>;
}
