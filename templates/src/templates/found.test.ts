import { describe, expect, it } from 'vitest';
import type { PortalInstitution } from '../contract.ts';
import { institutionsFound, linksFound } from './found.ts';

const institution = (code: string, name: string, otherName: string, acronym: string | null = null) =>
  ({ code, name, otherName, acronym, domain: `${code}.go.tz` }) as PortalInstitution;
const INSTITUTIONS = [
  institution('viwanda', 'Wizara ya Viwanda na Biashara', 'Ministry of Industry and Trade'),
  institution('latra', 'Mamlaka ya Udhibiti Usafiri Ardhini', 'Land Transport Regulatory Authority', 'LATRA'),
  institution(
    'tantrade',
    'Mamlaka ya Maendeleo ya Biashara',
    'Tanzania Trade Development Authority',
    'TanTrade',
  ),
  institution('tra', 'Mamlaka ya Mapato Tanzania', 'Tanzania Revenue Authority', 'TRA'),
  institution('udsm', 'Chuo Kikuu cha Dar es Salaam', 'University of Dar es Salaam', 'UDSM'),
];

describe('the portal finds', () => {
  it.each([
    ['TRA', ['tra', 'viwanda', 'latra', 'tantrade']],
    ['university', ['udsm']],
    ['Tanzania Revenue Authority', ['tra']],
    ['dar', ['udsm']],
    ['mapato', ['tra']],
    ['latra.go.tz', ['latra']],
    ['hakuna', []],
  ])('by %s', (query, codes) => {
    expect(institutionsFound(INSTITUTIONS, query).map(({ code }) => code)).toEqual(codes);
  });

  it('all without a query', () => {
    expect(institutionsFound(INSTITUTIONS, null)).toEqual(INSTITUTIONS);
  });
});

it('the search of a site finds links in their groups, and leaves out groups with none', () => {
  const link = (label: string) => ({ label, url: '/x' });
  const groups = [
    {
      section: 'services' as const,
      url: '/huduma',
      links: [link('Umilikishaji wa ardhi'), link('Maji')],
      total: 40,
    },
    { section: 'news' as const, url: '/habari', links: [link('Uzinduzi')], total: 1 },
  ];
  expect(linksFound(groups, 'maji')).toEqual([
    { section: 'services', url: '/huduma', links: [link('Maji')], total: 1 },
  ]);
  expect(linksFound(groups, null)).toBe(groups);
});
