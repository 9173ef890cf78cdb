import type { Core, UID } from '@strapi/strapi';
import { strings } from '@strapi/utils';
import { reservedSegments } from '@tovuti/core';
import { typeName } from './labels';
import { onWrite, type Write } from './on-write';
import { refusal } from './refusal';
import { hasAddress } from './tenant-types';

const PAGE = 'api::page.page';
const MAX_LENGTH = 120;
const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type Data = { tenant?: string; slug?: string | null; title?: string; name?: string };
type Place = {
  uid: UID.ContentType;
  tenant: string | undefined;
  locale: string;
  documentId: string | undefined;
  /** What the site needs itself, of a page that lies below none. */
  reserved: Set<string>;
};

/**
 * A slug is unique per tenant, type and locale, and no page takes an address that the site needs. An empty one is made from the title; one that an editor wrote and that
 * another document has is refused with a free one to take instead.
 */
export function guardSlugs(strapi: Core.Strapi) {
  onWrite(strapi, async (write) => {
    if (hasAddress(strapi, write.uid)) await setSlug(strapi, write, await placeOf(strapi, write));
  });
}

async function placeOf(strapi: Core.Strapi, { uid, params, data }: Write): Promise<Place> {
  const { documentId, locale = 'sw' } = params;
  const row = documentId
    ? await strapi.db.query(uid).findOne({ where: { documentId }, select: ['tenant'] })
    : null;
  const isTop = uid === PAGE && !(await hasParent(strapi, data, { documentId, locale }));
  const reserved = isTop ? reservedSegments(locale === 'en' ? 'en' : 'sw') : new Set<string>();
  return { uid, tenant: (data as Data).tenant ?? row?.tenant, locale, documentId, reserved };
}

type Relation = { set?: unknown[] | null; connect?: unknown[]; disconnect?: unknown[] };

/** Whether a page lies below another once this is written. */
async function hasParent(
  strapi: Core.Strapi,
  { parent }: Write['data'],
  where: Pick<Place, 'documentId' | 'locale'>,
) {
  const {
    connect = [],
    disconnect = [],
    set,
  } = (typeof parent === 'object' && parent ? parent : {}) as Relation;
  if (connect.length || set?.length) return true;
  if (disconnect.length || set || parent === null) return false;
  if (typeof parent === 'string' || typeof parent === 'number') return true;
  if (!where.documentId) return false;
  return (
    (await strapi.db
      .query(PAGE)
      .count({ where: { ...where, parent: { id: { $notNull: true } } } as never })) > 0
  );
}

/**
 * Saving a document in a language that it does not have yet makes it there: it needs a slug then, as when it is created. So
 * does a draft that had no title to make one from.
 */
async function hasOne(strapi: Core.Strapi, { uid, documentId, locale }: Place): Promise<boolean> {
  const where = { documentId, locale, slug: { $notNull: true } };
  return (await strapi.db.query(uid).count({ where })) > 0;
}

async function setSlug(strapi: Core.Strapi, { action, ...write }: Write, place: Place) {
  const data: Data = write.data;
  if (action === 'update' && data.slug === undefined && (await hasOne(strapi, place))) return;
  const isText = [data.slug, data.title, data.name].every((text) => typeof (text ?? '') === 'string');
  if (!isText) throw refusal('input-wrong');
  const isOwnWord = Boolean(data.slug) && action !== 'clone';
  const title = data.title ?? data.name ?? '';
  // A title of signs alone ("?") makes no address: then what it is called says what it is.
  const wanted =
    data.slug ||
    slugify(title) ||
    (title && slugify(typeName(strapi, place.uid)[place.locale === 'en' ? 'en' : 'sw']));
  if (!wanted) return;
  // Strapi checks the form of a draft's fields at its publication only; an address must be one from the start.
  if (isOwnWord && !FORM.test(wanted))
    throw refusal('slug-malformed', { slug: wanted, suggestion: slugify(wanted) });
  const free = await firstFree(strapi, wanted, place);
  if (isOwnWord && free !== wanted) {
    const code = place.reserved.has(wanted) ? 'slug-reserved' : 'slug-taken';
    throw refusal(code, { slug: wanted, suggestion: free });
  }
  data.slug = free;
}

function slugify(title: string): string {
  return strings
    .nameToSlug(title)
    .slice(0, MAX_LENGTH - 4)
    .replace(/-+$/, '');
}

/** `wanted`, or `wanted-2`, `wanted-3`, …: the first that no other document of the same place has. */
async function firstFree(
  strapi: Core.Strapi,
  wanted: string,
  { uid, tenant, locale, documentId, reserved }: Place,
): Promise<string> {
  const others = { tenant, locale, ...(documentId ? { documentId: { $ne: documentId } } : {}) };
  const table = strapi.db.query(uid);
  // The index knows the whole slug only; that it is free is the rule.
  const isTaken = reserved.has(wanted) || (await table.count({ where: { ...others, slug: wanted } })) > 0;
  if (!isTaken) return wanted;
  const alike = await table.findMany({
    where: { ...others, slug: { $startsWith: wanted } },
    select: ['slug'],
  });
  const taken = new Set([...reserved, ...alike.map(({ slug }: { slug: string }) => slug)]);
  let free = wanted;
  for (let n = 2; taken.has(free); n++) free = `${wanted}-${n}`;
  return free;
}
