import type { Locale, Section } from '../contract.ts';
import { words } from '../words/words.ts';

/** The words of a list's filter; `null` means all. Values that aren't an enumeration's are words already. */
export function filterLabel(section: Section, value: string | null, locale: Locale): string {
  if (value === null) return words(locale).list.all[section];
  return enumerations(section, locale)[value] ?? value;
}

function enumerations(section: Section, locale: Locale): Record<string, string> {
  const text = words(locale);
  switch (section) {
    case 'announcements':
      return text.announcement.category;
    case 'tenders':
      return { ...text.tender.category, ...text.tender.stage };
    case 'publications':
      return text.publication.category;
    case 'departments':
      return text.department.kind;
    case 'projects':
      return text.project.stage;
    case 'alerts':
      return text.alert.level;
    default:
      return {};
  }
}
