import type { Contact, Locale, Site, Theme } from '../contract.ts';
import { at, inLocale } from './text.ts';

/** A district council, whose site starts with its services. */
export function council(locale: Locale, theme: Theme = 'council'): Site {
  return {
    ...shared(locale),
    code: 'nyasa-dc',
    theme,
    category: 'lga',
    kind: 'district_council',
    name: { sw: 'Halmashauri ya Wilaya ya Nyasa', en: 'Nyasa District Council' },
    acronym: null,
    domain: 'nyasadc.go.tz',
    origin: 'https://nyasadc.go.tz',
    parent: { label: inLocale(locale, 'Mkoa wa Ruvuma', 'Ruvuma Region'), url: 'https://ruvuma.go.tz/' },
    alerts: [
      {
        level: 'warning',
        title: inLocale(
          locale,
          'Mvua kubwa kata za Lituhi na Ngumbo',
          'Heavy rain in Lituhi and Ngumbo wards',
        ),
        message: inLocale(
          locale,
          'Wakazi wa mabondeni wahamie maeneo ya juu hadi tarehe 27 Novemba.',
          'Residents of low-lying areas should move to higher ground until 27 November.',
        ),
        url: at(locale, '/tahadhari/mvua-kubwa'),
      },
    ],
  };
}

/** The ministry with the longest name there is. */
export function ministry(locale: Locale, theme: Theme = 'ministry'): Site {
  return {
    ...shared(locale),
    code: 'utumishi',
    theme,
    category: 'mda',
    kind: 'ministry',
    name: {
      sw: 'Ofisi ya Rais – Menejimenti ya Utumishi wa Umma na Utawala Bora',
      en: "President's Office – Public Service Management and Good Governance",
    },
    acronym: 'PO-PSMGG',
    domain: 'utumishi.go.tz',
    origin: 'https://utumishi.go.tz',
    parent: null,
    alerts: [],
  };
}

type Shared = Omit<
  Site,
  'code' | 'theme' | 'category' | 'kind' | 'name' | 'acronym' | 'domain' | 'origin' | 'parent' | 'alerts'
>;

function shared(locale: Locale): Shared {
  const link = (sw: string, en: string, path: string) => ({
    label: inLocale(locale, sw, en),
    url: at(locale, path),
  });
  return {
    locale,
    locales: ['sw', 'en'],
    home: at(locale, ''),
    searchUrl: at(locale, '/tafuta'),
    sitemapUrl: at(locale, '/ramani-ya-tovuti'),
    accessibilityUrl: at(locale, '/tamko-la-ufikivu'),
    feedUrl: at(locale, '/feed.xml'),
    contactsUrl: at(locale, '/wasiliana-nasi'),
    emblem: null,
    logo: null,
    menu: [
      link('Mwanzo', 'Home', ''),
      link('Kuhusu Sisi', 'About us', '/kuhusu-sisi'),
      link('Viongozi', 'Leaders', '/viongozi'),
      link('Huduma Zetu', 'Our services', '/huduma'),
      link('Habari', 'News', '/habari'),
      link('Zabuni', 'Tenders', '/zabuni'),
      link('Machapisho', 'Publications', '/machapisho'),
      link('Wasiliana Nasi', 'Contact us', '/wasiliana-nasi'),
    ],
    footerMenu: [
      link('Malalamiko na mrejesho', 'Complaints and feedback', '/malalamiko'),
      link('Sera ya faragha', 'Privacy policy', '/sera-ya-faragha'),
      link('Kanusho', 'Disclaimer', '/kanusho'),
    ],
    relatedSites: [
      { label: inLocale(locale, 'Ikulu', 'State House'), url: 'https://www.ikulu.go.tz/' },
      {
        label: inLocale(locale, 'Tovuti Kuu ya Serikali', 'Government portal'),
        url: 'https://www.tanzania.go.tz/',
      },
      { label: 'Ajira Portal', url: 'https://portal.ajira.go.tz/' },
    ],
    contact: contact(locale),
  };
}

function contact(locale: Locale): Contact {
  return {
    address: inLocale(locale, 'Barabara ya Mbinga, Mbamba Bay', 'Mbinga Road, Mbamba Bay'),
    postalAddress: inLocale(locale, 'S.L.P. 15, Mbamba Bay, Ruvuma', 'P.O. Box 15, Mbamba Bay, Ruvuma'),
    phone: '+255 25 260 0000',
    tollFree: '0800 110 000',
    email: 'ded@nyasadc.go.tz',
    openingHours: [
      { kind: 'weekly', label: null, months: null, days: [0, 4], times: ['07:30', '15:30'], note: null },
    ],
    hours: inLocale(locale, 'Tumefunga siku za sikukuu.', 'We are closed on public holidays.'),
    ussd: '*152*00#',
    point: { latitude: -11.2721, longitude: 34.8042 },
    social: [
      { network: 'facebook', url: 'https://www.facebook.com/nyasadc' },
      { network: 'instagram', url: 'https://www.instagram.com/nyasadc' },
    ],
    complaints: 'https://emrejesho.gov.go.tz/',
  };
}
