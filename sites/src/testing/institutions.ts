import type { Tenant } from '@tovuti/core';

export function tenantOf(code: string, own: Partial<Tenant> = {}): Tenant {
  return {
    code,
    category: 'mda',
    kind: 'ministry',
    name: { sw: `Wizara ya ${code}`, en: `Ministry of ${code}` },
    acronym: null,
    domain: `${code}.go.tz`,
    parent: null,
    region: 'Dodoma',
    coordinates: null,
    locales: ['sw', 'en'],
    theme: 'ministry',
    modules: [],
    ...own,
  };
}

export const afya = tenantOf('afya');
export const council = tenantOf('arusha-cc', {
  category: 'lga',
  kind: 'city-council',
  theme: 'council',
  region: 'Arusha',
  parent: 'afya',
});
