import { LOCALES } from '@tovuti/templates/contract';
import type { SiteFolder } from '../release/layout.ts';
import type { Document } from './entries.ts';
import { CONTENT_TYPES } from './queries/queries.ts';
import type { Delivery } from './store.ts';
import type { Snapshot } from './types.ts';

/** Below this reading a snapshot costs next to nothing; above, more than everything else that a publication takes. */
const LARGE = 5_000;
/** Each is some hundred megabytes. */
const MOST = 2;

/** The large snapshots that were built last, as they stand in the store. */
const remembered = new Map<string, Snapshot>();

/** The snapshot of a site, if it is remembered and of this version. */
export function rememberedSnapshot(site: SiteFolder, version: number): Snapshot | null {
  const known = remembered.get(site.root);
  return known?.contentVersion === version ? known : null;
}

export function rememberSnapshot(site: SiteFolder, snapshot: Snapshot) {
  if (sizeOf(snapshot) < LARGE) return;
  remembered.delete(site.root);
  remembered.set(site.root, snapshot);
  for (const oldest of remembered.keys()) if (remembered.size > MOST) remembered.delete(oldest);
}

export function forgetSnapshot(site: SiteFolder) {
  remembered.delete(site.root);
}

/** Brings what is remembered to where the store is after a difference; lists stay in the order of the store. */
export function patchSnapshot(
  site: SiteFolder,
  { version, entries, asked, addresses }: Pick<Delivery, 'version' | 'entries' | 'asked' | 'addresses'>,
) {
  const known = remembered.get(site.root);
  if (!known) return;
  const content = { ...known.content };
  for (const locale of LOCALES) {
    content[locale] = { ...content[locale] };
    for (const type of CONTENT_TYPES) {
      const gone = new Set(asked.filter((one) => one.type === type).map(({ id }) => id));
      const come = entries.filter((entry) => entry.locale === locale && entry.type === type);
      if (gone.size === 0 && come.length === 0) continue;
      const kept = (content[locale][type] as Document[]).filter(({ documentId }) => !gone.has(documentId));
      const list = [...kept, ...come.map(({ document }) => document)].sort(byId);
      Object.assign(content[locale], { [type]: list });
    }
  }
  remembered.set(site.root, { ...known, ...addresses, content, contentVersion: version });
}

const byId = (a: Document, b: Document) => (a.documentId < b.documentId ? -1 : 1);

const sizeOf = ({ content }: Snapshot) =>
  LOCALES.reduce(
    (sum, locale) => sum + CONTENT_TYPES.reduce((own, type) => own + content[locale][type].length, 0),
    0,
  );
