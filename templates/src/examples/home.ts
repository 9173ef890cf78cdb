import type { Locale, Page, Profile } from '../contract.ts';
import { base } from './base.ts';
import * as items from './items.ts';
import * as office from './office.ts';
import { body } from './rich-text.ts';
import { at, inLocale } from './text.ts';

/** The profile of an example institution. */
export function profile(locale: Locale): Profile {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return {
    motto: t('Utumishi bora kwa maendeleo ya wananchi', "Better service for the people's progress"),
    mission: t(
      'Kutoa huduma bora kwa wananchi kwa kutumia rasilimali zilizopo kwa uwazi na uwajibikaji.',
      'To serve citizens well, using the resources at hand openly and accountably.',
    ),
    vision: t(
      'Jamii yenye maisha bora na maendeleo endelevu ifikapo 2031.',
      'A thriving community with sustainable development by 2031.',
    ),
    values: [
      t('Uadilifu', 'Integrity'),
      t('Uwajibikaji', 'Accountability'),
      t('Ushirikishwaji', 'Participation'),
      t('Ubunifu', 'Innovation'),
    ],
    mandate: body(locale),
    history: body(locale),
    photo: null,
  };
}

/** A home page with every part that it can have. */
export function home(locale: Locale, title: string): Page {
  const [leader] = office.leaders(locale);
  if (!leader) throw new Error('the examples have leaders');
  return {
    ...base(locale, '', title),
    template: 'home',
    profile: profile(locale),
    emergencies: [],
    services: items.services(locale),
    servicesUrl: at(locale, '/huduma'),
    news: items.news(locale),
    newsUrl: at(locale, '/habari'),
    due: [...items.announcements(locale), ...items.tenders(locale).slice(0, 1), ...items.events(locale)],
    leader: {
      ...leader,
      quote: inLocale(
        locale,
        'Milango ya ofisi zetu iko wazi. Tunahudumia kila mwananchi kwa haki na kwa wakati.',
        'Our doors are open. We serve every citizen fairly and on time.',
      ),
    },
    statistics: office.statistics(locale),
    publications: items.publications(locale),
    projects: items.projects(locale),
    institutions: [],
    quickLinks: [
      { label: 'Ajira Portal', url: 'https://portal.ajira.go.tz/' },
      {
        label: inLocale(locale, 'Mfumo wa ununuzi (NeST)', 'Procurement system (NeST)'),
        url: 'https://nest.go.tz/',
      },
      {
        label: inLocale(locale, 'Barua pepe ya watumishi', 'Staff mail'),
        url: 'https://mail.nyasadc.go.tz/',
      },
    ],
    sections: [
      { section: 'news', url: at(locale, '/habari') },
      { section: 'announcements', url: at(locale, '/matangazo') },
      { section: 'tenders', url: at(locale, '/zabuni') },
      { section: 'publications', url: at(locale, '/machapisho') },
      { section: 'statistics', url: at(locale, '/takwimu') },
      { section: 'projects', url: at(locale, '/miradi') },
      { section: 'faqs', url: at(locale, '/maswali') },
    ],
  };
}
