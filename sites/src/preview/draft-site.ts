import { join } from 'node:path';
import { type Settings, TovutiError } from '@tovuti/core';
import { LOCALES, type Locale, type RenderInput } from '@tovuti/templates/contract';
import type { FactBook } from '../build/facts.ts';
import { isFigures } from '../routes/figures.ts';
import type { PlainFile } from '../routes/types.ts';
import { type CmsClient, connect } from '../snapshot/client.ts';
import { readContent } from '../snapshot/read-content.ts';
import { readType } from '../snapshot/read-type.ts';
import type { WantedMedia } from '../snapshot/validate.ts';
import type { Grant } from './grants.ts';
import { type Drafts, overlay, type Unfinished } from './overlay.ts';
import { placesOf } from './places.ts';
import { settleAddresses } from './settle-addresses.ts';

/** A site as it would be with the drafts of a grant published. */
export type DraftSite = {
  /** By address. */
  pages: Map<string, RenderInput>;
  /** The figures of statistics, by the address of their table. */
  figures: Map<string, PlainFile>;
  media: Map<string, WantedMedia>;
  unfinished: Unfinished[];
  /** Where the grant's own document shows, in each language. */
  places(grant: Grant): Partial<Record<Locale, string>>;
  validUntil: string | null;
};

/** Sites kept so that following links, and their images, need the content read once. */
const MOST_KEPT = 20;

/** Gives the site behind a grant; it is made anew when any content of the tenant, or the time, has changed. */
export function draftSites(settings: Settings, facts: FactBook) {
  const kept = new Map<string, { fingerprint: string; site: Promise<DraftSite> }>();

  return async (token: string, grant: Grant): Promise<DraftSite> => {
    const key = grant.kind === 'staff' ? grant.tenant : join(grant.tenant, grant.type, grant.documentId);
    const known = kept.get(key);
    if (known?.fingerprint === grant.fingerprint && isStillTrue(await known.site)) return known.site;
    const site = makeSite(connect(settings, token), facts, grant);
    kept.delete(key);
    kept.set(key, { fingerprint: grant.fingerprint, site });
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    site.catch(() => kept.delete(key));
    return site;
  };
}

function isStillTrue({ validUntil }: DraftSite): boolean {
  return validUntil === null || new Date().toISOString() < validUntil;
}

async function makeSite(cms: CmsClient, { byCode }: FactBook, grant: Grant): Promise<DraftSite> {
  const { tenant } = grant;
  const facts = byCode.get(tenant);
  if (!facts) throw new TovutiError('tenant-unknown', { code: tenant });
  const published = await readContent(cms, [tenant]);
  const asOf = new Date().toISOString();
  const { content, unfinished } = overlay(published, await readDrafts(cms, grant), asOf);
  const settled = settleAddresses(content, { tenant, facts, asOf });
  const { media, input } = settled;
  const { pages, files, validUntil } = settled.routes;
  return {
    pages: new Map(pages.map((route) => [route.input.page.url, route.input])),
    figures: new Map(files.filter(isFigures).map((file) => [`/${file.file}`, file])),
    media: new Map(media.map((file) => [file.url, file])),
    unfinished: [...unfinished, ...settled.unfinished],
    places: (wanted) => placesOf(input, wanted),
    validUntil,
  };
}

/** All drafts for staff; of what was shared only that document's: the CMS would refuse any other. */
async function readDrafts(cms: CmsClient, { kind, tenant, type }: Grant): Promise<Record<Locale, Drafts>> {
  if (kind === 'staff') return (await readContent(cms, [tenant], 'DRAFT')).documents;
  const lists = await Promise.all(
    LOCALES.map(async (locale) => [locale, { [type]: await readType(cms, type, locale, [tenant], 'DRAFT') }]),
  );
  return Object.fromEntries(lists);
}
