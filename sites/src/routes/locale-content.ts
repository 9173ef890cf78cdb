import { TovutiError } from '@tovuti/core';
import type { Locale, Section } from '@tovuti/templates/contract';
import type { Documents, Snapshot } from '../snapshot/types.ts';
import type { Clock } from './clock.ts';
import type { Context } from './documents/context.ts';
import type { Entry } from './documents/entry.ts';
import { type PageNode, pageTree } from './page-tree.ts';
import { filledSections, type SectionEntries } from './sections.ts';

/** What one language of a site is made of. */
export type LocaleContent = Context & {
  profile: Documents['institutionProfile'];
  sections: SectionEntries[];
  pages: PageNode[];
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
    const context = { locale, content, clock };
    return [{ ...context, profile, sections: filledSections(context), pages: pageTree(snapshot, locale) }];
  });
}

export function entriesOf({ sections }: LocaleContent, section: Section): Entry[] {
  return sections.find((filled) => filled.section === section)?.entries ?? [];
}

export function hasSection({ sections }: LocaleContent, section: Section): boolean {
  return sections.some((filled) => filled.section === section);
}
