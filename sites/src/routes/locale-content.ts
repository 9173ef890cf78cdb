import { TovutiError } from '@tovuti/core';
import type { Locale, Section } from '@tovuti/templates/contract';
import type { Documents, Snapshot } from '../snapshot/types.ts';
import type { Clock } from './clock.ts';
import type { Context } from './documents/context.ts';
import type { Entry } from './documents/entry.ts';
import { type PageNode, pageTree } from './page-tree.ts';
import { filledSections, type SectionEntries } from './sections.ts';
import { divide, goneIn, type NoticeOf, noticesIn } from './withdrawn.ts';

/** What one language of a site is made of. */
export type LocaleContent = Context & {
  profile: Documents['institutionProfile'];
  sections: SectionEntries[];
  pages: PageNode[];
  /** What was withdrawn: it keeps its own page, under a notice, and stands nowhere else. */
  withdrawn: { sections: SectionEntries[]; pages: PageNode[]; noticeOf: NoticeOf };
  /** Addresses that no menu may offer: of what was withdrawn, and of what is gone. */
  unlisted: Set<string>;
};

/**
 * The languages of a site, each with its content. A language in which the profile is not published is left out.
 * @throws TovutiError `profile-missing` when there is no Swahili profile: a site needs at least that.
 */
export function localeContents(snapshot: Snapshot, locales: Locale[], clock: Clock): LocaleContent[] {
  return locales.flatMap((locale) => {
    const content = snapshot.content[locale];
    const [profile] = content.institutionProfile;
    if (!profile && locale === 'sw') throw new TovutiError('profile-missing', { tenant: snapshot.tenant });
    if (!profile) return [];
    return [contentIn(snapshot, locale, profile, clock)];
  });
}

function contentIn(
  snapshot: Snapshot,
  locale: Locale,
  profile: Documents['institutionProfile'],
  clock: Clock,
): LocaleContent {
  const noticeOf = noticesIn(snapshot, locale);
  const { current, withdrawn } = divide(snapshot.content[locale], noticeOf);
  const context = { locale, content: current, clock };
  const sections = filledSections(context);
  const nodes = Map.groupBy(pageTree(snapshot, locale), ({ page }) => noticeOf(page.documentId) !== null);
  const pages = nodes.get(false) ?? [];
  const old = {
    sections: filledSections({ ...context, content: withdrawn }),
    pages: nodes.get(true) ?? [],
    noticeOf,
  };
  const live = new Set(urlsOf({ sections, pages }));
  const unlisted = new Set([...urlsOf(old), ...goneIn(snapshot, locale)].filter((url) => !live.has(url)));
  return {
    ...context,
    profile,
    sections,
    pages,
    withdrawn: old,
    unlisted,
  };
}

function urlsOf({ sections, pages }: Pick<LocaleContent, 'sections' | 'pages'>): string[] {
  return [...sections.flatMap(({ entries }) => entries), ...pages].map(({ item }) => item.url);
}

export function entriesOf({ sections }: LocaleContent, section: Section): Entry[] {
  return sections.find((filled) => filled.section === section)?.entries ?? [];
}

export function hasSection({ sections }: LocaleContent, section: Section): boolean {
  return sections.some((filled) => filled.section === section);
}

/** Where each document is found now, by `<language> <document>`. */
export function presentAddresses(
  contents: (Pick<LocaleContent, 'locale' | 'sections' | 'pages'> & {
    withdrawn: Pick<LocaleContent['withdrawn'], 'sections' | 'pages'>;
  })[],
): Map<string, string> {
  const entries = contents.flatMap(({ locale, sections, pages, withdrawn }) => [
    ...[...sections, ...withdrawn.sections].flatMap((section) =>
      section.entries.map(({ documentId, item }) => [`${locale} ${documentId}`, item.url] as const),
    ),
    ...[...pages, ...withdrawn.pages].map(
      ({ page, item }) => [`${locale} ${page.documentId}`, item.url] as const,
    ),
  ]);
  return new Map(entries);
}
