import { LOCALES } from '@tovuti/templates/contract';
import { createClock } from '../clock.ts';
import { fileOf, homeUrl, placeUrl } from '../paths.ts';
import { onDemandFiles, robotsFile, securityFile, sitemapFiles, workerFile } from '../plain-files.ts';
import type { Routes } from '../types.ts';
import { portalPages } from './pages.ts';
import { portalSite } from './site.ts';
import type { PortalFacts } from './types.ts';

/** The list of the portal is its search; it had a page of its own before. */
const formerSearch = LOCALES.map((locale) => ({
  from: placeUrl(locale, 'search'),
  to: homeUrl(locale),
  permanent: true,
}));

/** Every URL of the portal: a pure function of `tenants.json`, the settings and the moment of the build. */
export function portalRoutes(facts: PortalFacts, asOf: string): Routes {
  const clock = createClock(asOf);
  const sites = LOCALES.map((locale) => portalSite(locale, facts));
  const pages = sites.flatMap((site) =>
    portalPages(site, facts).map((page) => ({ file: fileOf(page.url), input: { site, page } })),
  );
  const files = sites
    .slice(0, 1)
    .flatMap((site) => [
      robotsFile(site),
      workerFile(),
      ...securityFile(site, facts.securityContact, clock),
      ...sitemapFiles(site, pages),
      ...onDemandFiles(pages),
    ]);
  return { pages, files, redirects: formerSearch, gone: [], media: [], validUntil: clock.validUntil() };
}
