import type { Core } from '@strapi/strapi';
import { isOperatorOfType } from '@strapi/utils';
import { refusal } from './refusal';

type Attribute = { type: string; target?: string };
type Attributes = Record<string, Attribute>;
type Data = Record<string, unknown>;
type Params = Record<'where' | 'select' | '_q' | 'populate' | 'orderBy' | 'data', unknown>;

const ID: Attribute = { type: 'increments' };
const NUMBERS = new Set(['increments', 'integer', 'biginteger', 'float', 'decimal']);
/** These columns hold no letters: PostgreSQL refuses to look for some in them. */
const WITHOUT_LETTERS = new Set([...NUMBERS, 'boolean', 'date', 'datetime', 'timestamp', 'time', 'json']);
const OF_LETTERS = new Set(['$contains', '$notContains', '$startsWith', '$endsWith']);
/** All that can be asked of JSON. */
const OF_JSON = new Set(['$null', '$notNull', '$containsi', '$notContainsi', '$startsWithi', '$endsWithi']);
/** The greatest id, and the greatest whole number that a column takes. */
export const GREATEST = 2 ** 31 - 1;
const NOTHING = { $in: [] };

/**
 * Keeps from the database what it cannot read: in the admin Strapi passes on what addresses and bodies say, and would answer
 * with a fault of its own (HTTP 500). A question of the wrong form is refused. A value that no row can have finds nothing: a
 * check that asks for it (is there such a folder?) must get its answer, for in Strapi's validators whatever is thrown
 * is caught by nobody and ends the process.
 * @throws `input-wrong`
 */
export function checkQuery(strapi: Core.Strapi, uid: string, params: Partial<Params>) {
  const { where, select, _q, populate, orderBy, data } = params;
  const attributes = attributesOf(strapi, uid);
  must(_q === undefined || _q === null || isText(_q));
  for (const name of Array.isArray(select) ? select : [])
    must(name === '*' || Object.hasOwn(attributes, name));
  must(isWritable(data));
  if (orderBy) must(isOrder(strapi, attributes, orderBy));
  if (where !== undefined && where !== null) params.where = readable(strapi, attributes, where);
  for (const [name, nested] of Object.entries(isRecord(populate) ? populate : {})) {
    if (!isRecord(nested)) continue;
    const target = attributes[name]?.target;
    if (target) checkQuery(strapi, target, nested);
    for (const [type, one] of Object.entries(nested.on ?? {})) {
      must(strapi.db.metadata.has(type));
      if (isRecord(one)) checkQuery(strapi, type, one);
    }
  }
}

/** The conditions, with nothing in the place of what nothing can meet. */
function readable(strapi: Core.Strapi, attributes: Attributes, where: unknown): unknown {
  if (Array.isArray(where)) return where.map((part) => readable(strapi, attributes, part));
  if (!isRecord(where)) throw refusal('input-wrong');
  const parts = Object.entries(where).map(([name, value]) => {
    const isGroup = name === '$and' || name === '$or';
    if (isGroup) must(Array.isArray(value));
    const isNested = isGroup || name === '$not';
    return [name, isNested ? readable(strapi, attributes, value) : field(strapi, attributes[name], value)];
  });
  return Object.fromEntries(parts);
}

function field(strapi: Core.Strapi, attribute: Attribute | undefined, value: unknown): unknown {
  // A column's own name: only code says that.
  if (!attribute) return value;
  const { target } = attribute;
  if (!target) return canBe(attribute, value) ? value : NOTHING;
  const isOfId = !isRecord(value) || Object.keys(value).some((name) => isOperatorOfType('where', name));
  if (!isOfId) return readable(strapi, attributesOf(strapi, target), value);
  return canBe(ID, value) ? value : { id: NOTHING };
}

/** Whether some row could have the value; of several, all of them. */
export function canBe(attribute: Attribute, value: unknown, operator = '$eq'): boolean {
  // A list in a list is no value: `in (())` is no SQL.
  if (Array.isArray(value))
    return value.every((one) => !Array.isArray(one) && canBe(attribute, one, operator));
  if (isRecord(value))
    return Object.entries(value).every(([name, operand]) => {
      must(isOperatorOfType('where', name));
      must(name !== '$between' || (Array.isArray(operand) && operand.length === 2));
      return canBe(attribute, operand, name);
    });
  must(value === null || suits(attribute, operator));
  // A day that no calendar has.
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  const isNumeric = NUMBERS.has(attribute.type) && isOperatorOfType('cast', operator);
  if (typeof value === 'boolean') return !isNumeric;
  if (typeof value !== 'string' && typeof value !== 'number') return true;
  return isText(String(value)) && (!isNumeric || isNumber(attribute, value));
}

function suits({ type }: Attribute, operator: string): boolean {
  if (operator === '$jsonSupersetOf') return false;
  return type === 'json' ? OF_JSON.has(operator) : !(OF_LETTERS.has(operator) && WITHOUT_LETTERS.has(type));
}

function isNumber({ type }: Attribute, value: string | number): boolean {
  const number = Number(value === '' ? Number.NaN : value);
  const greatest = type === 'biginteger' ? Number.MAX_SAFE_INTEGER : GREATEST;
  const isWhole = Number.isInteger(number) && Math.abs(number) <= greatest;
  return type === 'float' || type === 'decimal' ? Number.isFinite(number) : isWhole;
}

/** Whether each name is a column's, or leads to one of another type; JSON has no order. */
function isOrder(strapi: Core.Strapi, attributes: Attributes, order: unknown): boolean {
  if (Array.isArray(order)) return order.every((part) => isOrder(strapi, attributes, part));
  if (typeof order === 'string') return isOrder(strapi, attributes, { [order]: 'asc' });
  if (!isRecord(order)) return false;
  return Object.entries(order).every(([name, value]) => {
    // Strapi's own: how far a document is.
    if (name === 'status') return Object.hasOwn(attributes, 'publishedAt');
    const { type, target } = Object.hasOwn(attributes, name)
      ? (attributes[name] as Attribute)
      : { type: 'json' };
    if (type === 'relation')
      return Boolean(target) && isOrder(strapi, attributesOf(strapi, target ?? ''), value);
    return type !== 'json' && /^(asc|desc)$/i.test(String(value));
  });
}

function isWritable(data: unknown): boolean {
  if (Array.isArray(data)) return data.every(isWritable);
  return isRecord(data) ? Object.values(data).every(isWritable) : typeof data !== 'string' || isText(data);
}

/** PostgreSQL keeps no text with a zero in it. */
const isText = (value: unknown) => typeof value === 'string' && !value.includes('\0');

/** Neither a date nor a part of a query. */
function isRecord(value: unknown): value is Data {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return (strapi.db.metadata.has(uid) ? strapi.db.metadata.get(uid).attributes : {}) as Attributes;
}

function must(isRight: boolean) {
  if (!isRight) throw refusal('input-wrong');
}
