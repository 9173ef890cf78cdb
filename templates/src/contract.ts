/**
 * The contract between the builder and the templates: what a page needs, and nothing else.
 * A page is a pure function of (templates build, `Site`, `Page`): no field is optional by accident, no clock is read.
 * Dates are ISO 8601 strings (`2026-11-20`), moments are ISO 8601 in UTC, money is whole Tanzanian shillings as a
 * decimal string or number, URLs are site-relative (`/habari/…`) unless they leave the site.
 */

export const LOCALES = ['sw', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type Localized = Record<Locale, string>;

export const THEMES = [
  'state-house',
  'ministry',
  'agency',
  'council',
  'hospital',
  'university',
  'parliament',
] as const;
export type Theme = (typeof THEMES)[number];

/** Strapi's blocks format: https://docs.strapi.io/cms/features/content-type-builder#rich-text-blocks */
export type RichText = RichTextBlock[];
export type RichTextBlock =
  | { type: 'paragraph' | 'quote' | 'code'; children: RichTextInline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; children: RichTextInline[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: (RichTextListItem | RichTextBlock)[] }
  | { type: 'table'; caption: string | null; rows: RichTextCell[][] }
  | { type: 'image'; image: Image; caption: string | null };
export type RichTextListItem = { type: 'list-item'; children: RichTextInline[] };
/** `header` is true for a cell that names its column or its row. */
export type RichTextCell = { header: boolean; colSpan: number; rowSpan: number; children: RichTextInline[] };
export type RichTextInline =
  | {
      type: 'text';
      text: string;
      bold?: boolean;
      italic?: boolean;
      underline?: boolean;
      strikethrough?: boolean;
      code?: boolean;
    }
  | { type: 'link'; url: string; children: RichTextInline[] };

export type Link = { label: string; url: string };
/**
 * A picture in all its sizes: `${base}-${width}.${format}`, for each of `widths` (ascending, none wider than the original)
 * and each of `formats` (the best first). `url` is one that every browser can show; `width` and `height` are the
 * original's, for its shape; `caption` is the media library's; `focus` is what must stay in sight where it is cut, in percent from the left and the top.
 */
export type Image = {
  url: string;
  base: string;
  widths: number[];
  formats: ('avif' | 'webp')[];
  width: number;
  height: number;
  alt: string;
  caption: string | null;
  focus: { x: number; y: number } | null;
};
/** `type` is the upper-case file extension (`PDF`); `bytes` the size on disk. */
export type File = { url: string; name: string; type: string; bytes: number };
/** `daysLeft` counts midnights in East Africa Time from the day of the build; 0 is today. */
export type Deadline = { at: string; state: 'open' | 'closed'; daysLeft: number };

/**
 * When an institution or a service is open. `months` and `days` are the first and the last, from 0 (January, Monday);
 * `times` are those of the clock in East Africa, `07:30`.
 */
export type OpeningHours = {
  kind: 'weekly' | 'always' | 'seasonal' | 'appointment';
  label: string | null;
  months: [from: number, to: number] | null;
  days: [from: number, to: number] | null;
  times: [opens: string, closes: string] | null;
  note: string | null;
};

export type Contact = {
  address: string | null;
  postalAddress: string | null;
  phone: string | null;
  tollFree: string | null;
  email: string | null;
  openingHours: OpeningHours[];
  /** What the opening hours cannot say. */
  hours: string | null;
  ussd: string | null;
  point: { latitude: number; longitude: number } | null;
  social: { network: 'facebook' | 'x' | 'instagram' | 'youtube'; url: string }[];
  complaints: string | null;
};

export type AlertLevel = 'information' | 'warning' | 'emergency';

/** Everything that all pages of one tenant in one locale share. */
export type Site = {
  code: string;
  locale: Locale;
  /** Locales this tenant publishes in; the language switch shows the others. */
  locales: Locale[];
  theme: Theme;
  category: 'mda' | 'region' | 'lga' | 'portal';
  kind: string;
  name: Localized;
  acronym: string | null;
  domain: string;
  /** What addresses for machines and other sites begin with: `https://moh.go.tz`. */
  origin: string;
  /** The institution that this one answers to, e.g. its region or ministry, in `locale`. */
  parent: Link | null;
  /** `/` or `/en`. */
  home: string;
  searchUrl: string;
  sitemapUrl: string;
  accessibilityUrl: string;
  /** The Atom feed of the news; null where there is none. */
  feedUrl: string | null;
  contactsUrl: string;
  emblem: Image | null;
  logo: Image | null;
  menu: Link[];
  footerMenu: Link[];
  relatedSites: Link[];
  contact: Contact;
  /** Alerts in force at the moment of the build, most serious first. */
  alerts: { level: AlertLevel; title: string; message: string; url: string }[];
};

/** What every document page and list item has. */
type Document = { url: string; title: string; summary: string | null };

export type NewsArticleItem = Document & { type: 'newsArticle'; date: string; image: Image | null };
export type NewsArticle = NewsArticleItem & { body: RichText };

export type StatementItem = Document & {
  type: 'statement';
  kind: 'press_release' | 'speech';
  date: string;
  speaker: string | null;
};
export type Statement = StatementItem & { place: string | null; body: RichText; files: File[] };

export type AnnouncementItem = Document & {
  type: 'announcement';
  category: 'general' | 'vacancy' | 'interview' | 'training' | 'meeting';
  date: string;
  deadline: Deadline | null;
};
export type Announcement = AnnouncementItem & { body: RichText; files: File[] };

export type EventItem = Document & {
  type: 'event';
  startsAt: string;
  endsAt: string | null;
  venue: string;
  isPast: boolean;
};
export type Event = EventItem & { body: RichText; image: Image | null };

export type TenderItem = Document & {
  type: 'tender';
  number: string;
  category: 'goods' | 'works' | 'consultancy' | 'non_consultancy' | 'disposal';
  method:
    | 'national_open'
    | 'international_open'
    | 'restricted'
    | 'quotations'
    | 'single_source'
    | 'framework';
  /** `closed` is an open tender whose closing time has passed. */
  stage: 'open' | 'closed' | 'evaluation' | 'awarded' | 'cancelled';
  publishedOn: string;
  deadline: Deadline;
};
export type Tender = TenderItem & {
  opensAt: string | null;
  fee: string | null;
  body: RichText;
  documents: File[];
  /** Where bids are submitted. */
  link: string | null;
  award: { to: string; amount: string | null; on: string | null } | null;
};

export type PublicationItem = Document & {
  type: 'publication';
  category:
    | 'act'
    | 'regulation'
    | 'policy'
    | 'guideline'
    | 'form'
    | 'report'
    | 'plan'
    | 'budget'
    | 'statistics'
    | 'newsletter';
  date: string;
  year: number;
  language: 'sw' | 'en' | 'both';
  files: File[];
};
export type Publication = PublicationItem & { cover: Image | null };

export type ServiceItem = Document & {
  type: 'service';
  isEmergency: boolean;
  /** The number to call for this service, if it has one of its own. */
  phone: string | null;
  duration: string | null;
  lowestFee: number | null;
  isFree: boolean;
};
export type Service = ServiceItem & {
  audience: string | null;
  requirements: string[];
  steps: { title: string; text: string | null }[];
  fees: { label: string; amount: number; note: string | null }[];
  /** `value` is the address or number that the channel leads to, as its kind has it. */
  channels: {
    kind: 'office' | 'web' | 'phone' | 'email' | 'ussd' | 'sms' | 'app';
    detail: string;
    value: string | null;
  }[];
  openingHours: OpeningHours[];
  forms: { title: string; url: string; files: File[] }[];
  office: string | null;
  link: string | null;
  body: RichText;
};

/** `title` is the person's name. */
export type LeaderItem = Document & { type: 'leader'; office: string; rank: number; photo: Image | null };
export type Leader = LeaderItem & {
  quote: string | null;
  biography: RichText;
  phone: string | null;
  email: string | null;
  since: string | null;
};

export type DepartmentItem = Document & {
  type: 'department';
  kind: 'department' | 'directorate' | 'section' | 'unit';
};
export type Department = DepartmentItem & {
  functions: string[];
  body: RichText;
  head: LeaderItem | null;
  phone: string | null;
  email: string | null;
};

export type FaqItem = Document & { type: 'faq'; category: string | null; body: RichText };
export type Faq = FaqItem;

export type GalleryItem = Document & {
  type: 'gallery';
  kind: 'photo' | 'video';
  date: string;
  cover: Image | null;
  count: number;
  /** Of a video, minutes and seconds: `3:45`. */
  length: string | null;
};
export type Gallery = GalleryItem & {
  photos: Image[];
  /** The address of a video elsewhere. */
  video: string | null;
  videoFile: File | null;
  captions: 'none' | 'sw' | 'en' | 'both' | null;
  transcript: RichText;
};

export type ProjectItem = Document & {
  type: 'project';
  stage: 'planned' | 'ongoing' | 'completed' | 'suspended';
  location: string | null;
  progress: number | null;
  image: Image | null;
};
export type Project = ProjectItem & {
  funder: string | null;
  budget: string | null;
  startsOn: string | null;
  endsOn: string | null;
  body: RichText;
};

export type StatisticItem = Document & {
  type: 'statistic';
  value: string;
  unit: string | null;
  period: string | null;
  /** From the year before, where both are known: in per cent, or in percentage points where the figure is a share. */
  change: { since: string; by: number; isShare: boolean } | null;
};
/** `figures` is the address of the points as a CSV file; null where there are none. */
export type Statistic = StatisticItem & {
  source: string | null;
  points: { label: string; value: number }[];
  figures: string | null;
};

export type AlertItem = Document & {
  type: 'alert';
  level: AlertLevel;
  startsAt: string;
  endsAt: string;
  isInForce: boolean;
};
/** `message` is plain text. */
export type Alert = AlertItem & { message: string; link: string | null };

export type PageItem = Document & { type: 'page' };
/** A page that institutions compose from blocks. */
export type FlexiblePage = PageItem & { blocks: PageBlock[]; children: PageItem[] };
export type PageBlock =
  | { block: 'text'; body: RichText }
  | { block: 'picture'; image: Image; caption: string | null }
  | { block: 'files'; title: string | null; files: File[] }
  | { block: 'links'; title: string | null; items: Link[] }
  | { block: 'accordion'; title: string | null; items: { title: string; text: string }[] }
  /** The first row holds the column headings. */
  | { block: 'table'; caption: string; rows: string[][] }
  | { block: 'callout'; tone: 'information' | 'warning' | 'success'; title: string | null; text: string };

export type ListItem =
  | NewsArticleItem
  | StatementItem
  | AnnouncementItem
  | EventItem
  | TenderItem
  | PublicationItem
  | ServiceItem
  | LeaderItem
  | DepartmentItem
  | FaqItem
  | GalleryItem
  | ProjectItem
  | StatisticItem
  | AlertItem
  | PageItem;

export type DetailDocument =
  | NewsArticle
  | Statement
  | Announcement
  | Event
  | Tender
  | Publication
  | Service
  | Leader
  | Department
  | Faq
  | Gallery
  | Project
  | Statistic
  | Alert
  | FlexiblePage;

export type DocumentType = ListItem['type'];

/** The lists of a site; a type with kinds that citizens look for apart (speeches, videos) has a list each. */
export const SECTIONS = [
  'news',
  'pressReleases',
  'speeches',
  'announcements',
  'events',
  'tenders',
  'publications',
  'services',
  'leaders',
  'departments',
  'faqs',
  'photos',
  'videos',
  'projects',
  'statistics',
  'alerts',
] as const;
export type Section = (typeof SECTIONS)[number];

export type Profile = {
  motto: string | null;
  mission: string;
  vision: string;
  values: string[];
  mandate: RichText;
  history: RichText;
  photo: Image | null;
};

/** What every page has, whatever its template. `title` is the heading and the browser's title without the site's name. */
export type PageBase = {
  /** Site-relative URL of this page, e.g. `/habari/ukurasa/1` or `/en`. */
  url: string;
  title: string;
  description: string | null;
  /** Where the language switch leads: the same document, or else the nearest list or the home page. */
  alternates: Partial<Record<Locale, string>>;
  /** The locales whose alternate is this very document. */
  translations: Locale[];
  /** The way here from the home page, without the page itself. */
  trail: Link[];
  /** The `url` of the menu entry to mark as current, if any. */
  current: string | null;
  /** The day on which what the page shows was last published; null where that is not known, or is the whole site. */
  publishedOn: string | null;
};

/** A part of the institution with a telephone number or an e-mail address of its own. */
export type Reachable = { title: string; url: string; phone: string | null; email: string | null };

/** `notice` is plain text. */
export type Withdrawal = { moment: string; notice: string };

/**
 * The pages behind the first are numbered from the end of the list, 1 the last, and say nothing of its length: so what is new
 * changes the first page, and the others keep their addresses and their bytes.
 */
export type Pagination = { previous: string | null; next: string | null } & (
  | { page: 'first'; pages: number; total: number }
  | { page: number }
);

/** What a section holds, without a section the pages; of a very large one the latest, out of `total`. */
export type LinkGroup = { section: Section | null; url: string | null; links: Link[]; total: number };

export type Page = PageBase &
  (
    | {
        template: 'home';
        profile: Profile;
        /** Services that people need at once; they lead the page. */
        emergencies: ServiceItem[];
        services: ServiceItem[];
        servicesUrl: string | null;
        news: NewsArticleItem[];
        newsUrl: string | null;
        /** Announcements, tenders and events that still matter, soonest deadline first. */
        due: (AnnouncementItem | TenderItem | EventItem)[];
        leader: (LeaderItem & { quote: string | null }) | null;
        statistics: StatisticItem[];
        publications: PublicationItem[];
        projects: ProjectItem[];
        /** Institutions that answer to this one: a region's councils, a ministry's agencies. */
        institutions: Link[];
        quickLinks: Link[];
        /** The home page's way on to each list that has something in it. */
        sections: { section: Section; url: string }[];
      }
    | {
        template: 'list';
        section: Section;
        items: ListItem[];
        /** Ways to narrow the list that work as plain links; `value` is an enumeration value of the type, `null` means all. */
        filters: { value: string | null; url: string; isCurrent: boolean }[];
        pagination: Pagination;
      }
    | {
        template: 'detail';
        document: DetailDocument;
        section: Section | null;
        related: ListItem[];
        /** Set when the document no longer holds: its page stays, under this notice, and search engines are told off. */
        withdrawn: Withdrawal | null;
      }
    | { template: 'about'; profile: Profile; links: Link[] }
    /** The departments that can be called or written to, and the ways on to all of them and to the leaders. */
    | { template: 'contacts'; departments: Reachable[]; more: Link[] }
    | { template: 'links'; quickLinks: Link[]; relatedSites: Link[] }
    | { template: 'search'; query: Query; groups: LinkGroup[] }
    | { template: 'sitemap'; groups: LinkGroup[] }
    /** `ombudsman` is who hears those whom the institution did not answer. */
    | { template: 'accessibility'; ombudsman: Link | null }
    | { template: 'notFound' }
    /** What is answered at every address whose document was taken off the site. */
    | { template: 'gone' }
    | {
        template: 'portal';
        query: Query;
        filter: PortalFilter;
        institutions: PortalInstitution[];
        filters: { category: PortalChoice[]; region: PortalChoice[] };
      }
  );

/**
 * What was searched for in the list of a page. In a release it is null: the page has the whole list, in which the island
 * searches; the server renders the same page with the query, and so answers those without JavaScript.
 */
export type Query = string | null;

export type TemplateName = Page['template'];

/** The portal lists all institutions; its filters are pages of their own, so that they work without JavaScript. */
export type PortalFilter = { category: 'mda' | 'region' | 'lga' | null; region: string | null };
export type PortalChoice = { value: string | null; url: string; count: number; isCurrent: boolean };
/** `url` is absolute and leads to that institution's site on this server; `name` is in the page's locale. */
export type PortalInstitution = {
  code: string;
  name: string;
  /** The name in the other language, by which it is found, too. */
  otherName: string;
  acronym: string | null;
  category: 'mda' | 'region' | 'lga';
  kind: string;
  region: string | null;
  domain: string;
  url: string;
};

/** What the compiled app reads from `Astro.locals`. */
export type RenderInput = { site: Site; page: Page };
