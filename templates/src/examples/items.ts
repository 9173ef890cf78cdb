import type {
  AnnouncementItem,
  EventItem,
  Image,
  Locale,
  NewsArticleItem,
  ProjectItem,
  PublicationItem,
  ServiceItem,
  TenderItem,
} from '../contract.ts';
import { at, inLocale } from './text.ts';

/** A photograph of the right proportions; the file itself is made where screenshots are taken. */
export function image(locale: Locale): Image {
  return {
    url: '/media/zahanati-960.jpg',
    base: '/media/zahanati',
    widths: [160, 320, 640, 960, 1200],
    formats: ['avif', 'webp'],
    width: 1200,
    height: 800,
    focus: { x: 50, y: 40 },
    alt: inLocale(locale, 'Zahanati mpya ya Lituhi', 'The new dispensary in Lituhi'),
    caption: inLocale(locale, 'Zahanati ya Lituhi, Oktoba 2026', 'Lituhi dispensary, October 2026'),
  };
}

export function news(locale: Locale): NewsArticleItem[] {
  const article = (slug: string, date: string, sw: string, en: string, summary: string | null) => ({
    type: 'newsArticle' as const,
    url: at(locale, `/habari/${slug}`),
    title: inLocale(locale, sw, en),
    summary,
    date,
    image: null,
  });
  return [
    article(
      'zahanati',
      '2026-11-20',
      'Zahanati tatu kukamilika kabla ya Juni 2027',
      'Three dispensaries to be completed before June 2027',
      inLocale(
        locale,
        'Halmashauri yatenga shilingi milioni 480 kukamilisha zahanati za Lituhi, Ngumbo na Kihagara.',
        'The council sets aside 480 million shillings for the dispensaries of Lituhi, Ngumbo and Kihagara.',
      ),
    ),
    article(
      'mikopo',
      '2026-11-16',
      'Vikundi 42 vyapokea mikopo ya asilimia kumi',
      'Forty-two groups receive ten-percent loans',
      inLocale(
        locale,
        'Wanawake, vijana na watu wenye ulemavu wanufaika.',
        'Women, youth and people with disabilities benefit.',
      ),
    ),
    article(
      'bonanza',
      '2026-11-09',
      'Bonanza la michezo shuleni lafana Mbamba Bay',
      'School sports day held in Mbamba Bay',
      null,
    ),
  ];
}

export function tenders(locale: Locale): TenderItem[] {
  return [
    {
      type: 'tender',
      url: at(locale, '/zabuni/barabara-ya-lituhi'),
      title: inLocale(
        locale,
        'Matengenezo ya barabara ya Lituhi – Ngumbo (km 18)',
        'Maintenance of the Lituhi – Ngumbo road (18 km)',
      ),
      summary: null,
      number: 'TR141/2026/2027/W/07',
      category: 'works',
      method: 'national_open',
      stage: 'open',
      publishedOn: '2026-11-10',
      deadline: { at: '2026-11-28T07:00:00.000Z', state: 'open', daysLeft: 5 },
    },
    {
      type: 'tender',
      url: at(locale, '/zabuni/vifaa-vya-ofisi'),
      title: inLocale(locale, 'Ununuzi wa vifaa vya ofisi', 'Supply of office equipment'),
      summary: inLocale(locale, 'Kwa ofisi za kata ishirini.', 'For twenty ward offices.'),
      number: 'TR141/2026/2027/G/02',
      category: 'goods',
      method: 'quotations',
      stage: 'awarded',
      publishedOn: '2026-09-01',
      deadline: { at: '2026-09-20T07:00:00.000Z', state: 'closed', daysLeft: -64 },
    },
  ];
}

export function announcements(locale: Locale): AnnouncementItem[] {
  return [
    {
      type: 'announcement',
      url: at(locale, '/matangazo/nafasi-za-kazi'),
      title: inLocale(
        locale,
        'Nafasi za kazi: watendaji wa vijiji (12)',
        'Vacancies: village executive officers (12)',
      ),
      summary: inLocale(locale, 'Maombi yatumwe kupitia Ajira Portal.', 'Apply through the Ajira Portal.'),
      category: 'vacancy',
      date: '2026-11-15',
      deadline: { at: '2026-11-24T20:59:00.000Z', state: 'open', daysLeft: 1 },
    },
  ];
}

export function events(locale: Locale): EventItem[] {
  return [
    {
      type: 'event',
      url: at(locale, '/matukio/baraza-la-madiwani'),
      title: inLocale(locale, 'Mkutano wa Baraza la Madiwani', 'Meeting of the Full Council'),
      summary: inLocale(
        locale,
        'Mkutano uko wazi kwa wananchi wote.',
        'The meeting is open to all citizens.',
      ),
      startsAt: '2026-12-03T06:00:00.000Z',
      endsAt: '2026-12-03T12:30:00.000Z',
      venue: inLocale(locale, 'Ukumbi wa Halmashauri, Mbamba Bay', 'Council Hall, Mbamba Bay'),
      isPast: false,
    },
  ];
}

export function services(locale: Locale): ServiceItem[] {
  const service = (
    slug: string,
    sw: string,
    en: string,
    summary: string,
    fee: Pick<ServiceItem, 'duration' | 'lowestFee' | 'isFree'>,
  ): ServiceItem => ({
    type: 'service',
    isEmergency: false,
    phone: null,
    url: at(locale, `/huduma/${slug}`),
    title: inLocale(locale, sw, en),
    summary,
    ...fee,
  });
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const days = (number: number) => t(`Siku ${number}`, `${number} days`);
  return [
    service(
      'leseni-ya-biashara',
      'Leseni ya biashara',
      'Business licence',
      t('Kupata au kuhuisha leseni', 'Get or renew a licence'),
      { duration: days(3), lowestFee: 80000, isFree: false },
    ),
    service(
      'kibali-cha-ujenzi',
      'Kibali cha ujenzi',
      'Building permit',
      t('Kabla ya kuanza kujenga', 'Before you start to build'),
      { duration: days(14), lowestFee: 20000, isFree: false },
    ),
    service(
      'mikopo',
      'Mikopo ya asilimia 10',
      'Ten-percent loans',
      t('Wanawake, vijana na watu wenye ulemavu', 'Women, youth and people with disabilities'),
      { duration: days(30), lowestFee: null, isFree: true },
    ),
    service(
      'bima-ya-afya',
      'Bima ya afya ya jamii (iCHF)',
      'Community health insurance (iCHF)',
      t('Kwa kaya ya watu sita', 'For a household of six'),
      { duration: null, lowestFee: 30000, isFree: false },
    ),
    service(
      'cheti-cha-kuzaliwa',
      'Cheti cha kuzaliwa',
      'Birth certificate',
      t('Kupitia ofisi ya kata', 'Through the ward office'),
      { duration: days(7), lowestFee: 4000, isFree: false },
    ),
    service(
      'lipa',
      'Lipa kwa namba ya malipo',
      'Pay with a control number',
      t('Kodi, ada na ushuru wa Halmashauri', 'Council taxes, fees and levies'),
      { duration: null, lowestFee: null, isFree: false },
    ),
  ];
}

export function publications(locale: Locale): PublicationItem[] {
  const publication = (
    slug: string,
    sw: string,
    en: string,
    category: PublicationItem['category'],
  ): PublicationItem => ({
    type: 'publication',
    url: at(locale, `/machapisho/${slug}`),
    title: inLocale(locale, sw, en),
    summary: null,
    category,
    date: '2026-10-02',
    year: 2026,
    language: 'sw',
    files: [{ url: `/media/${slug}.pdf`, name: `${slug}.pdf`, type: 'PDF', bytes: 214_800 }],
  });
  return [
    publication('bajeti-2026-27', 'Bajeti ya mwaka 2026/27', 'Budget for 2026/27', 'budget'),
    publication(
      'fomu-ya-kibali',
      'Fomu ya maombi ya kibali cha ujenzi',
      'Building permit application form',
      'form',
    ),
    publication('mpango-mkakati', 'Mpango Mkakati 2026–2031', 'Strategic Plan 2026–2031', 'plan'),
  ];
}

export function projects(locale: Locale): ProjectItem[] {
  return [
    {
      type: 'project',
      url: at(locale, '/miradi/soko-la-samaki'),
      title: inLocale(
        locale,
        'Ujenzi wa soko la samaki Mbamba Bay',
        'Construction of the Mbamba Bay fish market',
      ),
      summary: inLocale(
        locale,
        'Soko la kisasa lenye vyumba vya baridi.',
        'A modern market with cold rooms.',
      ),
      stage: 'ongoing',
      location: 'Mbamba Bay',
      progress: 65,
      image: null,
    },
  ];
}
