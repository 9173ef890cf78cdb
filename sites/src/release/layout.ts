import { join } from 'node:path';

/** Where everything about one site lies. */
export type SiteFolder = {
  root: string;
  releases: string;
  /** A symbolic link to the live release. */
  current: string;
  snapshot: string;
  /** Present while a site is kept at an earlier release on purpose. */
  hold: string;
  lock: string;
  /** What of the bucket this folder is the same as; absent without a bucket. */
  mark: string;
};

/** Parts of a release whose files change their names with their content: nobody has to ask for them twice. */
export const UNCHANGING = ['_astro', 'media'];
export const isUnchanging = (file: string) => UNCHANGING.some((part) => file.startsWith(`${part}/`));

export function siteFolder(dataDir: string, code: string): SiteFolder {
  const root = join(dataDir, 'sites', code);
  return {
    root,
    releases: join(root, 'releases'),
    current: join(root, 'current'),
    snapshot: join(root, 'snapshot.db'),
    hold: join(root, 'hold.json'),
    lock: join(root, 'build.lock'),
    mark: join(root, 'bucket.json'),
  };
}

export const releaseFolder = (site: SiteFolder, release: string) => join(site.releases, release);
export const headFile = (site: SiteFolder, release: string) => join(site.releases, `${release}.json`);
export const inputsFile = (site: SiteFolder, release: string) =>
  join(site.releases, `${release}.inputs.json`);
/** Present when the release is in a bucket, too. */
export const filesFile = (site: SiteFolder, release: string) => join(site.releases, `${release}.files.json`);

/** Files that an editor uploaded, shared by all releases. */
export const mediaFolder = (dataDir: string) => join(dataDir, 'media');
/** Client assets of the templates builds that releases were made with. */
export const assetsFolder = (dataDir: string) => join(dataDir, 'assets');
