import { readFile, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { settings } from '@tovuti/core';

type Release = { contentVersion: number; builtAt: string; pages: number };

/**
 * What the finished site of an institution says of itself, where sites lie beside the CMS; nothing is known of sites
 * that are built on another machine.
 */
export async function liveRelease(tenant: string): Promise<Release | null> {
  const root = join(settings.dataDir, 'sites', tenant);
  try {
    const name = basename(await readlink(join(root, 'current')));
    const read = async (file: string) => JSON.parse(await readFile(join(root, 'releases', file), 'utf8'));
    const { contentVersion, builtAt, pages } = (await read(`${name}.json`)) as Release;
    return { contentVersion, builtAt, pages };
  } catch {
    return null;
  }
}

/** Where citizens find the site. */
export function siteAddress({ code, domain }: { code: string; domain: string }): string {
  return settings.siteAddresses === 'domain'
    ? `https://${domain}`
    : `http://${code}.localhost:${settings.sitesPort}`;
}
