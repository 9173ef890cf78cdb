import type { StrapiApp } from '@strapi/strapi/admin';

type Route = { index?: boolean; path?: string; lazy?: unknown; children?: Route[] };
type Router = { addRoute(change: (routes: Route[]) => Route[]): void };

const home = { lazy: async () => ({ Component: (await import('./home-page')).default }) };
const settings = { lazy: async () => ({ Component: (await import('./settings-page')).default }) };

/**
 * Our pages in the place of two of Strapi's: its home, whose boxes can be deleted and have one height, and its settings'
 * first page, which is about Strapi's versions and prices.
 */
export function addOwnPages({ router }: Pick<StrapiApp, 'router'>) {
  (router as unknown as Router).addRoute((routes) =>
    routes.map((route) => {
      if (route.index) return { ...route, ...home };
      if (route.path !== 'settings/*') return route;
      const children = route.children?.map((page) =>
        page.path === 'application-infos' ? { ...page, ...settings } : page,
      );
      return { ...route, ...(children ? { children } : {}) };
    }),
  );
}
