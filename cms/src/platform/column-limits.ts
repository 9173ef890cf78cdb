import type { Core } from '@strapi/strapi';
import { GREATEST } from './check-query';
import { fieldLabel } from './labels';
import { onWrite } from './on-write';
import { refusal } from './refusal';

/** The largest of each kind of number: of PostgreSQL's `integer`, and what JavaScript still counts exactly. */
const LARGEST: Record<string, number> = { integer: GREATEST, biginteger: Number.MAX_SAFE_INTEGER };
/** The column of an e-mail address, which Strapi measures nowhere. */
const LONGEST: Record<string, number> = { email: 255 };

type Attribute = { type: string; component?: string };
type Attributes = Record<string, Attribute>;
type Data = Record<string, unknown>;
type Found = { uid: string; field: string };

/**
 * Refuses what a column cannot hold. Strapi checks this of what is published only, or not at all: PostgreSQL would answer
 * with a fault of the system (HTTP 500), and SQLite keep another number.
 */
export function guardColumns(strapi: Core.Strapi) {
  const attributesOf = (uid: string) =>
    (strapi.getModel(uid as never) as { attributes?: Attributes } | undefined)?.attributes ?? {};
  onWrite(strapi, async ({ uid, data }) => {
    const found = findTooLarge(uid, data, attributesOf);
    if (found) throw refusal('value-too-large', { field: fieldLabel(strapi, found.uid, found.field) });
  });
}

/** The first field, at any depth of field groups, whose value is larger than its column. */
export function findTooLarge(
  uid: string,
  data: Data,
  attributesOf: (uid: string) => Attributes,
): Found | null {
  const attributes = attributesOf(uid);
  for (const [field, value] of Object.entries(data)) {
    const { type, component } = attributes[field] ?? { type: '' };
    if (isTooLarge(type, value)) return { uid, field };
    if (type !== 'component' && type !== 'dynamiczone') continue;
    for (const inner of [value].flat()) {
      if (typeof inner !== 'object' || inner === null) continue;
      const name = component ?? String((inner as Data).__component);
      const found = findTooLarge(name, inner as Data, attributesOf);
      if (found) return found;
    }
  }
  return null;
}

/** What is no number is left to Strapi, which refuses it. */
function isTooLarge(type: string, value: unknown): boolean {
  if (type === 'relation' || type === 'media') return isNoReference(value);
  // No text of PostgreSQL holds the character NUL.
  if (type === 'string' && typeof value === 'string' && value.includes('\0')) return true;
  const [most, longest] = [LARGEST[type], LONGEST[type]];
  if (most !== undefined && (typeof value === 'number' || typeof value === 'string'))
    return Math.abs(Number(value)) > most;
  return longest !== undefined && typeof value === 'string' && value.length > longest;
}

/** Whether an id, at any depth of `connect`, `disconnect` and `set`, is one that no row can have. */
function isNoReference(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isNoReference);
  if (typeof value === 'number') return Math.abs(value) > GREATEST;
  return typeof value === 'string' && (value.includes('\0') || /^\d{10,20}$/.test(value));
}
