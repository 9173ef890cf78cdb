import { alertBanners, announcements, events, tenders } from './documents/notices.ts';
import { pages } from './documents/pages.ts';
import { departments, leaders } from './documents/people.ts';
import { faqs, forms, publications } from './documents/reading.ts';
import { services } from './documents/services.ts';
import { galleries, projects, statistics } from './documents/showcase.ts';
import { menus, profile, quickLinks, redirects, relatedSites } from './documents/site.ts';
import { newsArticles, statements } from './documents/stories.ts';
import { Kit } from './kit.ts';
import type { SeedDocument, Tenant } from './types.ts';

/**
 * The demonstration content of one tenant: the same for the same tenant, day (`2026-11-24`) and keys of pictures. A
 * document that others refer to comes before them.
 */
export function generate(
  tenant: Tenant,
  tenants: Tenant[],
  date: string,
  pictures: readonly string[] = [],
): SeedDocument[] {
  const kit = new Kit(tenant, tenants, date, pictures);
  return [
    profile(kit),
    ...pages(kit),
    ...newsArticles(kit),
    ...statements(kit),
    ...announcements(kit),
    ...events(kit),
    ...tenders(kit),
    ...publications(kit),
    ...services(kit, forms(kit)),
    ...leaders(kit),
    ...departments(kit),
    ...faqs(kit),
    ...galleries(kit),
    ...projects(kit),
    ...statistics(kit),
    ...alertBanners(kit),
    ...quickLinks(kit),
    ...relatedSites(kit),
    ...menus(kit),
    ...redirects(kit),
  ];
}
