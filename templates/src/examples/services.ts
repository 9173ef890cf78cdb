import type { Alert, Department, Faq, Leader, Locale, Service, Statistic, Tender } from '../contract.ts';
import { pdf, take } from './files.ts';
import * as items from './items.ts';
import * as office from './office.ts';
import { body, paragraph } from './rich-text.ts';
import { at, inLocale } from './text.ts';

export function service(locale: Locale): Service {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return {
    ...take(items.services(locale)),
    audience: t(
      'Mtu au kampuni yoyote inayofanya biashara ndani ya wilaya.',
      'Any person or company trading in the district.',
    ),
    requirements: [
      t('Namba ya mlipakodi (TIN)', 'Taxpayer number (TIN)'),
      t('Cheti cha usajili kutoka BRELA', 'Registration certificate from BRELA'),
      t('Mkataba wa pango', 'Lease agreement'),
    ],
    steps: [
      {
        title: t('Jaza maombi', 'Apply'),
        text: t(
          'Jaza fomu mtandaoni au katika ofisi ya biashara.',
          'Fill in the form online or at the trade office.',
        ),
      },
      {
        title: t('Lipa ada', 'Pay the fee'),
        text: t('Tumia namba ya malipo (Control Number).', 'Use the control number.'),
      },
      { title: t('Pokea leseni', 'Receive the licence'), text: null },
    ],
    fees: [
      { label: t('Duka la rejareja', 'Retail shop'), amount: 80_000, note: t('Kwa mwaka', 'A year') },
      { label: t('Fomu ya maombi', 'Application form'), amount: 0, note: null },
    ],
    channels: [
      {
        kind: 'office',
        detail: t('Ofisi ya Biashara, chumba namba 12', 'Trade office, room 12'),
        value: null,
      },
      {
        kind: 'web',
        detail: t('Omba katika mfumo wa TAUSI', 'Apply in the TAUSI system'),
        value: 'https://tausi.tamisemi.go.tz',
      },
      { kind: 'ussd', detail: t('Kwa simu yoyote', 'From any phone'), value: '*152*00#' },
      { kind: 'phone', detail: '+255 25 260 0000', value: '+255 25 260 0000' },
      { kind: 'email', detail: 'ded@nyasadc.go.tz', value: 'ded@nyasadc.go.tz' },
    ],
    openingHours: [
      {
        kind: 'weekly',
        label: null,
        months: null,
        days: [0, 4],
        times: ['07:30', '15:30'],
        note: t('isipokuwa sikukuu', 'except on public holidays'),
      },
    ],
    forms: [
      {
        title: t('Fomu ya maombi ya leseni', 'Licence application form'),
        url: at(locale, '/machapisho/fomu'),
        files: [pdf(t('Fomu ya maombi ya leseni', 'Licence application form'))],
      },
    ],
    office: t('Idara ya Viwanda, Biashara na Uwekezaji', 'Industry, Trade and Investment Department'),
    link: 'https://tausi.tamisemi.go.tz/',
    body: [paragraph(t('Leseni huhuishwa kila mwaka.', 'A licence is renewed every year.'))],
  };
}

/** Help at once: what is to be done is to call. */
export function emergency(locale: Locale): Service {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return {
    ...service(locale),
    title: t('Huduma za dharura saa 24', 'Emergency care, 24 hours'),
    isEmergency: true,
    phone: '025 000 0750',
    duration: t('Mara moja', 'At once'),
    link: null,
    forms: [],
  };
}

export function tender(locale: Locale): Tender {
  return {
    ...take(items.tenders(locale)),
    opensAt: '2026-11-28T07:30:00.000Z',
    fee: '100000',
    body: body(locale),
    documents: [pdf(inLocale(locale, 'Nyaraka za zabuni', 'Tender documents'))],
    link: 'https://nest.go.tz',
    award: null,
  };
}

export function awardedTender(locale: Locale): Tender {
  return {
    ...tender(locale),
    ...take(items.tenders(locale).slice(1)),
    award: { to: 'Ruhuwiko Supplies Co. Ltd', amount: '38450000', on: '2026-10-12' },
  };
}

export function leader(locale: Locale): Leader {
  return {
    ...take(office.leaders(locale)),
    quote: inLocale(locale, 'Milango ya ofisi zetu iko wazi.', 'Our doors are open.'),
    biography: body(locale),
    phone: '+255 25 260 0001',
    email: 'ded@nyasadc.go.tz',
    since: '2024-03-14',
  };
}

export function department(locale: Locale): Department {
  return {
    ...take(office.departments(locale)),
    functions: [
      inLocale(locale, 'Kusimamia vituo vya afya na zahanati', 'Run health centres and dispensaries'),
      inLocale(locale, 'Kuratibu chanjo na lishe', 'Coordinate vaccination and nutrition'),
    ],
    body: body(locale),
    head: take(office.leaders(locale).slice(2)),
    phone: '+255 25 260 0002',
    email: 'afya@nyasadc.go.tz',
  };
}

export function faqs(locale: Locale): Faq[] {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const faq = (slug: string, title: string, answer: string): Faq => ({
    type: 'faq',
    url: at(locale, `/maswali/${slug}`),
    title,
    summary: null,
    category: t('Biashara', 'Trade'),
    body: [paragraph(answer)],
  });
  return [
    faq(
      'leseni',
      t('Leseni ya biashara hudumu kwa muda gani?', 'How long is a business licence valid?'),
      t('Mwaka mmoja tangu siku ya kutolewa.', 'One year from the day of issue.'),
    ),
    faq(
      'malipo',
      t('Ninapataje namba ya malipo?', 'How do I get a control number?'),
      t('Ingia katika mfumo wa TAUSI au piga *152*00#.', 'Sign in to TAUSI or dial *152*00#.'),
    ),
  ];
}

export function statistic(locale: Locale): Statistic {
  const point = (label: string, value: number) => ({ label, value });
  return {
    ...take(office.statistics(locale)),
    source: inLocale(locale, 'Ofisi ya Taifa ya Takwimu', 'National Bureau of Statistics'),
    points: [
      point('Lituhi', 14_820),
      point('Mbamba Bay', 12_345),
      point('Kihagara', 9_870),
      point('Ngumbo', 4_310),
    ],
    figures: at(locale, '/takwimu/wakazi.csv'),
  };
}

export function alert(locale: Locale): Alert {
  return {
    type: 'alert',
    url: at(locale, '/tahadhari/mvua-kubwa'),
    title: inLocale(locale, 'Mvua kubwa kata za Lituhi na Ngumbo', 'Heavy rain in Lituhi and Ngumbo wards'),
    summary: null,
    level: 'warning',
    startsAt: '2026-11-24T00:00:00.000Z',
    endsAt: '2026-11-27T15:00:00.000Z',
    isInForce: true,
    message: inLocale(
      locale,
      'Wakazi wa mabondeni wahamie maeneo ya juu.\nPiga 190 kwa msaada wa dharura.',
      'Residents of low-lying areas should move to higher ground.\nCall 190 for emergency help.',
    ),
    link: 'https://www.meteo.go.tz/',
  };
}
