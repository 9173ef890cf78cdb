import type { DepartmentItem, LeaderItem, Locale, StatisticItem } from '../contract.ts';
import { at, inLocale } from './text.ts';

export function leaders(locale: Locale): LeaderItem[] {
  const leader = (slug: string, title: string, office: string, rank: number): LeaderItem => ({
    type: 'leader',
    url: at(locale, `/viongozi/${slug}`),
    title,
    summary: null,
    office,
    rank,
    photo: null,
  });
  return [
    leader(
      'mkurugenzi',
      'Dkt. Rehema Juma Mwakalinga',
      inLocale(locale, 'Mkurugenzi Mtendaji', 'Executive Director'),
      1,
    ),
    leader(
      'mwenyekiti',
      'Mhe. Stewart Komba',
      inLocale(locale, 'Mwenyekiti wa Halmashauri', 'Council Chairperson'),
      2,
    ),
    leader(
      'afya',
      'Bi. Neema Haule',
      inLocale(locale, 'Mganga Mkuu wa Wilaya', 'District Medical Officer'),
      3,
    ),
  ];
}

export function departments(locale: Locale): DepartmentItem[] {
  const department = (
    slug: string,
    sw: string,
    en: string,
    kind: DepartmentItem['kind'],
  ): DepartmentItem => ({
    type: 'department',
    url: at(locale, `/idara/${slug}`),
    title: inLocale(locale, sw, en),
    summary: inLocale(locale, 'Huduma, watumishi na mawasiliano.', 'Services, staff and contacts.'),
    kind,
  });
  return [
    department(
      'afya',
      'Afya, Ustawi wa Jamii na Lishe',
      'Health, Social Welfare and Nutrition',
      'department',
    ),
    department('elimu', 'Elimu ya Awali na Msingi', 'Pre-primary and Primary Education', 'department'),
    department('sheria', 'Huduma za Sheria', 'Legal Services', 'unit'),
  ];
}

export function statistics(locale: Locale): StatisticItem[] {
  const figure = (
    slug: string,
    sw: string,
    en: string,
    value: string,
    unit: string | null,
  ): StatisticItem => ({
    type: 'statistic',
    change: { since: '2021', by: 4.2, isShare: unit === '%' },
    url: at(locale, `/takwimu/${slug}`),
    title: inLocale(locale, sw, en),
    summary: null,
    value,
    unit,
    period: inLocale(locale, 'Sensa 2022', '2022 census'),
  });
  return [
    figure('wakazi', 'Wakazi', 'Residents', '191,193', null),
    figure('kata', 'Kata', 'Wards', '20', null),
    figure('maji', 'Kaya zenye maji safi', 'Households with clean water', '74', '%'),
    figure('shule', 'Shule za msingi', 'Primary schools', '112', null),
  ];
}
