import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TovutiError } from '@tovuti/core';
import type { Renderer } from '../render/app.ts';
import { fingerprints } from '../render/hash.ts';
import type { Route, Routes } from '../routes/types.ts';
import { keepAssets, olderAssets } from './assets.ts';
import { linkOrCopy, writeAtomically, writeNew } from './files.ts';
import { headFile, inputsFile, mediaFolder, releaseFolder, type SiteFolder } from './layout.ts';
import { compressBeside, isWanted, linkCompressed } from './precompress.ts';
import { recycle, type Spare, takeAway } from './recycle.ts';
import {
  type Inputs,
  listReleases,
  liveRelease,
  type PageChange,
  type Release,
  readInputs,
} from './release.ts';
import { cleanLeftovers, prune, switchTo } from './switch.ts';

export type ReleaseOrder = {
  dataDir: string;
  tenant: string;
  site: SiteFolder;
  renderer: Renderer;
  routes: Routes;
  contentVersion: number;
  facts: string;
  builtAt: string;
  reason: string;
  /** Render every page, even those that the live release has. */
  force: boolean;
  /** The highest number that a release of this site has elsewhere. */
  newest: string | null;
  /** Brings the finished files to where else they belong, and makes them live there, before they are here. */
  deliver: (head: Release, inputs: Inputs) => Promise<void>;
};

/** Writes a complete new release, reusing the live one's unchanged files, and then makes it the live one. */
export async function writeRelease(order: ReleaseOrder): Promise<Release> {
  const { site, renderer, routes } = order;
  const started = performance.now();
  cleanLeftovers(site);
  const previous = liveRelease(site);
  const newest = Math.max(Number(listReleases(site).at(-1) ?? 0), Number(order.newest ?? 0));
  const name = String(newest + 1).padStart(6, '0');
  const before = previous && {
    folder: releaseFolder(site, previous.release),
    inputs: readInputs(site, previous.release),
  };
  const reusable = order.force ? null : before;
  const spare = reusable && recycle(site, name, routes.pages.length + routes.media.length, reusable.inputs);
  const writer = createWriter(releaseFolder(site, name), reusable, spare);
  const { ofPage, ofFile } = fingerprints(renderer.buildId);

  for (const route of routes.pages)
    await writer.make(route.file, ofPage(route), () => renderPage(order, route));
  const rendered = writer.count();
  for (const file of routes.files) await writer.make(file.file, ofFile(file), file.content);
  for (const { url, file } of renderer.rootFiles)
    await writer.make(url.slice(1), renderer.buildId, () => readFileSync(file));

  const older = olderAssets(previous, renderer.buildId);
  const own = renderer.assets.map(({ file }) => basename(file));
  const kept = keepAssets(order.dataDir, renderer);
  for (const asset of own) writer.link(join(kept, asset), join('_astro', asset));
  for (const asset of previous ? older : [])
    writer.link(join(site.current, '_astro', asset), join('_astro', asset));
  for (const url of routes.media) writer.carry(join(mediaFolder(order.dataDir), basename(url)), url.slice(1));
  writer.finish();

  const release: Release = {
    release: name,
    contentVersion: order.contentVersion,
    templates: renderer.buildId,
    facts: order.facts,
    validUntil: routes.validUntil,
    builtAt: order.builtAt,
    reason: order.reason,
    fromVersion: previous?.contentVersion ?? 0,
    liveAt: new Date().toISOString(),
    seconds: Math.round(performance.now() - started) / 1000,
    pages: routes.pages.length,
    rendered,
    reused: routes.pages.length - rendered,
    changed: pageChanges(routes.pages, writer.inputs, before?.inputs ?? null),
    redirects: routes.redirects,
    gone: routes.gone,
    assets: own,
    olderAssets: older,
  };
  writeNew(inputsFile(site, name), JSON.stringify(writer.inputs));
  await order.deliver(release, writer.inputs);
  release.liveAt = new Date().toISOString();
  writeAtomically(headFile(site, name), JSON.stringify(release));
  switchTo(site, name);
  prune(site);
  return release;
}

/**
 * Puts files into a release folder: made anew when their input changed, else linked from the release before, or there
 * already when the folder is a recycled one (`spare`).
 */
function createWriter(
  folder: string,
  previous: { folder: string; inputs: Inputs } | null,
  spare: Spare | null,
) {
  const inputs: Inputs = {};
  const folders = new Set<string>();
  let made = 0;

  function place(file: string): string {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return path;
  }

  async function make(file: string, input: string, content: () => string | Buffer | Promise<string>) {
    inputs[file] = input;
    if (spare?.inputs[file] === input) return;
    if (spare?.inputs[file] !== undefined) takeAway(join(folder, file));
    if (previous?.inputs[file] === input) return link(join(previous.folder, file), file);
    made++;
    const text = await content();
    const path = place(file);
    writeNew(path, text);
    if (isWanted(file)) compressBeside(path, text);
  }

  function link(from: string, file: string) {
    const path = place(file);
    linkOrCopy(from, path);
    if (isWanted(file)) linkCompressed(from, path);
  }

  /** A file whose name changes with its content. */
  function carry(from: string, file: string) {
    if (!spare?.media.delete(file)) link(from, file);
  }

  /** Takes away what the recycled release had and this one has not. */
  function finish() {
    const made = Object.keys(spare?.inputs ?? {}).filter((file) => inputs[file] === undefined);
    for (const file of [...made, ...(spare?.media ?? [])]) takeAway(join(folder, file));
  }

  return {
    inputs,
    make,
    finish,
    link,
    carry,
    count: () => made,
  };
}

/** The first hundred pages that are new, changed or gone. */
const MOST_CHANGES = 100;

function pageChanges(pages: Route[], inputs: Inputs, before: Inputs | null): PageChange[] {
  const made = pages.flatMap(({ file, input }): PageChange[] => {
    const kind = before?.[file] === undefined ? 'new' : 'changed';
    return before?.[file] === inputs[file] ? [] : [{ url: input.page.url, title: input.page.title, kind }];
  });
  const gone = Object.keys(before ?? {}).flatMap((file): PageChange[] =>
    inputs[file] === undefined && file.endsWith('.html')
      ? [{ url: `/${file.replace(/(^index)?\.html$/, '')}`, title: '', kind: 'gone' }]
      : [],
  );
  const all = [...made, ...gone];
  return all.sort((a, b) => weight(a) - weight(b)).slice(0, MOST_CHANGES);
}

/** Pages that came or went before those that changed with them; what lies deep before the lists that show it. */
function weight({ kind, url }: PageChange): number {
  return (kind === 'changed' ? 100 : 0) - url.split('/').length;
}

async function renderPage({ renderer, tenant }: ReleaseOrder, { input }: Route): Promise<string> {
  try {
    return await renderer.render(input);
  } catch (cause) {
    const { url, title } = input.page;
    throw new TovutiError(
      'page-unrenderable',
      { tenant, url, title, reason: (cause as Error).message },
      { cause },
    );
  }
}
