import type { Page } from '@tovuti/templates/contract';
import { createClock } from './clock.ts';
import { refuseCollisions } from './collisions.ts';
import { figureFiles } from './figures.ts';
import { withLinks } from './links.ts';
import { localeContents } from './locale-content.ts';
import { dated, modifiedAt } from './modified.ts';
import { oldAddresses } from './old-addresses.ts';
import { detailPages, flexiblePages } from './pages/details.ts';
import { fixedPages } from './pages/fixed.ts';
import { homePage } from './pages/home.ts';
import { listPages } from './pages/lists.ts';
import type { Maker } from './pages/page-maker.ts';
import { fileOf } from './paths.ts';
import {
  feedFile,
  onDemandFiles,
  robotsFile,
  securityFile,
  sitemapFiles,
  workerFile,
} from './plain-files.ts';
import { siteOf } from './site.ts';
import type { RouteInput, Routes } from './types.ts';

/** Every URL of a tenant's site with the props of its page: a pure function of its input. */
export function routes({ snapshot: read, facts, asOf }: RouteInput): Routes {
  const clock = createClock(asOf);
  const { locales: languages } = facts.tenant;
  const snapshot = withLinks(read, localeContents(read, languages, clock));
  const contents = localeContents(snapshot, languages, clock);
  for (const own of contents) refuseCollisions(snapshot.tenant, own);
  const locales = contents.map(({ locale }) => locale);
  const makers = contents.map((own): Maker => {
    const others = contents.filter((other) => other !== own);
    return { own, site: siteOf(own, locales, facts), facts, others };
  });
  const pages = makers.flatMap((maker) =>
    dated(pagesOf(maker), maker.own).map((page) => ({
      file: fileOf(page.url),
      input: { site: maker.site, page },
    })),
  );
  const [main] = makers;
  return {
    pages,
    files: main
      ? [
          robotsFile(main.site),
          workerFile(),
          ...securityFile(main.site, facts.securityContact, clock),
          ...sitemapFiles(main.site, pages, modifiedAt(contents)),
          ...makers.flatMap(feedFile),
          ...figureFiles(pages),
          ...onDemandFiles(pages),
        ]
      : [],
    ...oldAddresses(snapshot, contents, pages),
    media: snapshot.media,
    validUntil: clock.validUntil(),
  };
}

function pagesOf(maker: Maker): Page[] {
  return [
    homePage(maker),
    ...fixedPages(maker),
    ...maker.own.sections.flatMap((section) => [
      ...listPages(maker, section),
      ...detailPages(maker, section),
    ]),
    ...maker.own.withdrawn.sections.flatMap((section) => detailPages(maker, section)),
    ...flexiblePages(maker),
  ];
}
