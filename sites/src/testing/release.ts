import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { siteFolder } from '../release/layout.ts';
import { type ReleaseOrder, writeRelease } from '../release/write-release.ts';
import type { Renderer } from '../render/app.ts';
import { routes } from '../routes/routes.ts';
import { snapshotOf } from './content.ts';
import { afya } from './institutions.ts';

/** A data folder that is gone after the test. */
export function temporaryData(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'tovuti-sites-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Templates as plain as can be, that count the pages they render. */
export function plainRenderer(dataDir: string, buildId = 'build1'): Renderer & { rendered: string[] } {
  const rendered: string[] = [];
  const file = join(dataDir, `${buildId}.css`);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `/* ${buildId} */`);
  const icon = join(dataDir, `${buildId}.ico`);
  writeFileSync(icon, buildId);
  return {
    rendered,
    buildId,
    assets: [{ url: `/_astro/${buildId}.css`, file }],
    rootFiles: [{ url: '/favicon.ico', file: icon }],
    render: async ({ site, page }) => {
      rendered.push(page.url);
      return `<!doctype html><html lang="${site.locale}"><title>${page.title}</title>${JSON.stringify(page)}`;
    },
  };
}

type Content = Parameters<typeof snapshotOf>[0];
type Own = { renderer?: Renderer; contentVersion?: number; force?: boolean; asOf?: string } & Partial<
  Pick<ReleaseOrder, 'newest' | 'deliver'>
> &
  Parameters<typeof snapshotOf>[1];

/** Releases the site of `afya` with the given content. */
export async function release(dataDir: string, content: Content, own: Own = {}) {
  const {
    renderer = plainRenderer(dataDir),
    force = false,
    asOf = '2026-11-24T09:00:00.000Z',
    newest = null,
    deliver = async () => {},
    ...snapshot
  } = own;
  const list = routes({
    snapshot: snapshotOf(content, snapshot),
    facts: { tenant: afya, parent: null, children: [], ombudsman: null, securityContact: null },
    asOf,
  });
  return writeRelease({
    dataDir,
    tenant: 'afya',
    site: siteFolder(dataDir, 'afya'),
    renderer,
    routes: list,
    contentVersion: own.contentVersion ?? 1,
    facts: 'facts',
    builtAt: asOf,
    reason: 'content',
    force,
    newest,
    deliver,
  });
}
