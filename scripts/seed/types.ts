import type { Tenant } from '@tovuti/core';

export type { Tenant };
export type Locale = 'sw' | 'en';

/** The same words in Swahili and in English; `{slots}` in them are filled for each document. */
export type Text = readonly [sw: string, en: string];
/** A value in Swahili and in English. */
export type Pair = readonly [sw: unknown, en: unknown];

export type Values = Record<string, unknown>;

/**
 * One document, published in both locales. Media are keys of assets, relations are document ids, components are plain
 * objects (with `__component` in dynamic zones).
 */
export type SeedDocument = {
  type: `api::${string}.${string}`;
  documentId: string;
  shared: Values;
  sw: Values;
  en: Values;
};

/** A file of the media library, made on the spot. `file` is its name on disk below `/uploads`. */
export type Asset = {
  key: string;
  name: string;
  file: string;
  ext: string;
  mime: string;
  bytes: Uint8Array;
  width: number | null;
  height: number | null;
  alt: string | null;
};

export type Story = { title: Text; body: Text[] };
export type Announcement = Story & { category: 'general' | 'vacancy' | 'interview' | 'training' | 'meeting' };
export type Event = Story & { venue: Text };
export type Statement = Story & { kind: 'press_release' | 'speech' };
export type TenderIdea = {
  title: Text;
  category: 'goods' | 'works' | 'consultancy' | 'non_consultancy' | 'disposal';
};
export type PublicationIdea = {
  title: Text;
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
};
/** Lists are one string with `|` between the items, so that both languages keep the same number of them. */
/** What kinds of services have in common, where an idea says nothing else. */
type ServiceTraits = {
  /** The web address at which the service is given. */
  link?: string;
  /** There is a form to take along: true for one of the service's own, or the title of a known publication. */
  form?: boolean | Text;
  /** Where to come, as it stands in a sentence. */
  office?: Text;
  /** The name of the opening hours in `content/site.json`; without one they are the institution's. */
  hours?: string;
  emergency?: boolean;
  body?: Text[];
};
export type ServiceIdea = ServiceTraits & {
  title: Text;
  summary: Text;
  audience: Text;
  requirements: Text;
  steps: Text;
  fee: number;
  feeLabel?: Text;
  duration: Text;
};
/** The short form of a service: what it is like, its name, its fee in shillings, its days and its web address. */
export type ShortService = [kind: string, sw: string, en: string, fee: number, days: number, link?: string];
/** `title` stands before the name: `Mhe.`, `Hon.` */
export type LeaderIdea = { office: Text; rank: number; title?: Text };
export type DepartmentIdea = {
  title: Text;
  kind: 'department' | 'directorate' | 'section' | 'unit';
  functions: Text;
};
export type FaqIdea = { title: Text; category: Text; body: Text[] };
export type ProjectIdea = { title: Text; body: Text[]; millions: [number, number] };
/** `step` is the usual change from one point to the next, in per cent. */
export type StatisticIdea = { title: Text; unit: Text; range: [number, number]; step: number; source?: Text };
export type AlertIdea = { level: 'information' | 'warning'; title: Text; message: Text };
export type PageIdea = { key: string; parent?: string; title: Text; summary: Text; blocks: BlockIdea[] };
export type BlockIdea =
  | { block: 'text'; body: Text[] }
  | { block: 'picture'; caption: Text }
  | { block: 'files'; title: Text }
  | { block: 'links'; title: Text; items: { label: Text; url: Text }[] }
  | { block: 'accordion'; title: Text; items: { title: Text; text: Text }[] }
  | { block: 'table'; caption: Text; rows: Text[] }
  | { block: 'callout'; tone: 'information' | 'warning' | 'success'; title: Text; text: Text };
export type LinkIdea = { label: Text; url: Text };
export type ProfileIdea = {
  motto: Text;
  mission: Text;
  vision: Text;
  values: Text;
  mandate: Text[];
  history: Text[];
};

/** Ideas for the content of one kind of institution; a tenant has several packs, the most specific one first. */
export type Pack = {
  news?: Story[];
  statements?: Statement[];
  announcements?: Announcement[];
  events?: Event[];
  tenders?: TenderIdea[];
  publications?: PublicationIdea[];
  services?: ServiceIdea[];
  leaders?: LeaderIdea[];
  departments?: DepartmentIdea[];
  faqs?: FaqIdea[];
  photos?: Text[];
  projects?: ProjectIdea[];
  statistics?: StatisticIdea[];
  alerts?: AlertIdea[];
  pages?: PageIdea[];
  quickLinks?: LinkIdea[];
  relatedSites?: LinkIdea[];
  profiles?: ProfileIdea[];
  /** What a leader says in an article, whatever it is about. */
  voices?: Text[];
  /** How an article ends, whatever it is about. */
  closings?: Text[];
};

/** What is particular to one institution. */
export type Facts = {
  /** The packs of its kind of work, the most specific first. */
  sectors: string[];
  /** What it is there for: an infinitive in Swahili, a gerund in English. */
  job: Text;
  clients: Text;
  /** Noun phrases of its work. */
  topics: Text[];
  services?: ShortService[];
};
