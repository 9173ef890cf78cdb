import type { Locale, Page, PortalInstitution, Site } from '../contract.ts';
import { base } from './base.ts';
import { ministry } from './sites.ts';
import { at, inLocale } from './text.ts';

/** The portal's own site: nobody's institution, all of them. */
export function portalSite(locale: Locale): Site {
  return {
    ...ministry(locale),
    code: 'portal',
    theme: 'state-house',
    category: 'portal',
    kind: 'portal',
    name: { sw: 'Tovuti za Taasisi za Umma', en: 'Websites of Public Institutions' },
    acronym: null,
    domain: 'localhost',
    origin: 'http://localhost:4321',
    menu: [],
    footerMenu: [],
  };
}

/** The portal's front page with a few institutions of each category. */
export function portal(locale: Locale): Page {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  const institution = (
    code: string,
    category: PortalInstitution['category'],
    region: string | null,
    names: readonly [string, string],
    acronym: string | null = null,
  ): PortalInstitution => ({
    code,
    name: locale === 'sw' ? names[0] : names[1],
    otherName: locale === 'sw' ? names[1] : names[0],
    acronym,
    category,
    kind: category,
    region,
    domain: `${code}.go.tz`,
    url: `https://${code}.go.tz/`,
  });
  const choice = (value: string | null, path: string, count: number, isCurrent = false) => ({
    value,
    url: at(locale, path),
    count,
    isCurrent,
  });
  return {
    ...base(locale, '', t('Taasisi za Umma za Tanzania', 'Public institutions of Tanzania')),
    template: 'portal',
    query: null,
    filter: { category: null, region: null },
    institutions: [
      institution('afya', 'mda', 'Dodoma', ['Wizara ya Afya', 'Ministry of Health'], 'MoH'),
      institution('utumishi', 'mda', 'Dodoma', [ministry('sw').name.sw, ministry('sw').name.en], 'PO-PSMGG'),
      institution('ruvuma', 'region', 'Ruvuma', ['Mkoa wa Ruvuma', 'Ruvuma Region']),
      institution('nyasadc', 'lga', 'Ruvuma', ['Halmashauri ya Wilaya ya Nyasa', 'Nyasa District Council']),
      institution('songeamc', 'lga', 'Ruvuma', [
        'Halmashauri ya Manispaa ya Songea',
        'Songea Municipal Council',
      ]),
      institution('arushacc', 'lga', 'Arusha', ['Halmashauri ya Jiji la Arusha', 'Arusha City Council']),
    ],
    filters: {
      category: [
        choice(null, '', 6, true),
        choice('mda', '/wizara-na-wakala', 2),
        choice('region', '/mikoa', 1),
        choice('lga', '/halmashauri', 3),
      ],
      region: [
        choice(null, '', 6, true),
        choice('Arusha', '/mkoa/arusha', 1),
        choice('Ruvuma', '/mkoa/ruvuma', 3),
      ],
    },
  };
}
