import { describe, expect, it } from 'vitest';
import { portalFacts } from '../../build/facts.ts';
import { afya, council } from '../../testing/institutions.ts';
import { portalRoutes } from './routes.ts';

const asOf = '2026-11-24T09:00:00.000Z';
const settings = {
  siteAddresses: 'local',
  sitesPort: 4321,
  portalDomain: 'localhost',
  securityContact: null,
} as const;
const facts = portalFacts([afya, council], settings);
const pages = new Map(portalRoutes(facts, asOf).pages.map(({ input }) => [input.page.url, input.page]));
const portal = (url: string) => {
  const page = pages.get(url);
  if (page?.template !== 'portal') throw new Error(`${url} is no list of the portal`);
  return page;
};

describe('portal', () => {
  it('lists all institutions with the addresses of their sites', () => {
    expect(portal('/').institutions.map(({ url }) => url)).toEqual([
      'http://afya.localhost:4321',
      'http://arusha-cc.localhost:4321',
    ]);
    expect(portal('/en').institutions[0]).toMatchObject({
      name: 'Ministry of afya',
      url: 'http://afya.localhost:4321/en',
    });
  });

  it('narrows by category, by region and by both, each with an address of its own', () => {
    const codes = (url: string) => portal(url).institutions.map(({ code }) => code);
    expect(codes('/halmashauri')).toEqual(['arusha-cc']);
    expect(codes('/mikoa/dodoma')).toEqual(['afya']);
    expect(codes('/en/regions/arusha/councils')).toEqual(['arusha-cc']);
    expect(pages.has('/mikoa/dodoma/halmashauri')).toBe(false);
  });

  it('offers only choices that lead somewhere', () => {
    const { filters } = portal('/mikoa/arusha');
    const urls = [...filters.category, ...filters.region].map(({ url }) => url);
    expect(urls.filter((url) => !pages.has(url))).toEqual([]);
    expect(filters.category).toContainEqual({
      value: 'lga',
      url: '/mikoa/arusha/halmashauri',
      count: 1,
      isCurrent: false,
    });
  });

  it('finds an institution by its names in both languages', () => {
    expect(portal('/').institutions[0]).toMatchObject({
      name: 'Wizara ya afya',
      otherName: 'Ministry of afya',
    });
    expect(portal('/en').institutions[0]).toMatchObject({
      name: 'Ministry of afya',
      otherName: 'Wizara ya afya',
    });
  });

  it('switches the language on the spot', () => {
    expect(portal('/mikoa/arusha').alternates).toEqual({ en: '/en/regions/arusha' });
  });

  it('names its own address to machines', async () => {
    const files = async (own: Partial<typeof settings>) => {
      const made = portalRoutes(portalFacts([afya], { ...settings, ...own } as never), asOf).files;
      const texts = made.map(async ({ file, content }) => [file, String(await content())] as const);
      return Object.fromEntries(await Promise.all(texts));
    };
    const local = await files({});
    expect(local['robots.txt']).toContain('Sitemap: http://localhost:4321/sitemap.xml');
    expect(local['sitemap.xml']).toContain('<loc>http://localhost:4321/en</loc>');
    expect(local['.well-known/security.txt']).toBeUndefined();
    const contact = 'mailto:usalama@tovuti.go.tz';
    const live = await files({ portalDomain: 'tovuti.go.tz' as never, securityContact: contact as never });
    expect(live['robots.txt']).toContain('Sitemap: https://tovuti.go.tz/sitemap.xml');
    expect(live['.well-known/security.txt']).toContain(`Contact: ${contact}`);
  });
});
