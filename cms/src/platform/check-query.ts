import type { Core } from '@strapi/strapi';
import { isOperatorOfType } from '@strapi/utils';
import { refusal } from './refusal';

type Attribute = { type: string; target?: string };
type Attributes = Record<string, Attribute>;
type Data = Record<string, unknown>;
type Params = { where?: unknown; select?: unknown; _q?: unknown; populate?: unknown; data?: unknown };

const ID: Attribute = { type: 'increments' };
const NUMBERS = new Set(['increments', 'integer', 'biginteger', 'float', 'decimal']);
/** The greatest id, and the greatest whole number that a column takes. */
const GREATEST = 2 ** 31 - 1;
const NOTHING = { $in: [] };

/**
 * Keeps from the database what it cannot read: in the admin Strapi passes on what addresses and bodies say, and would answer
 * with a fault of its own (HTTP 500). A question of the wrong form is refused. A value that no row can have finds nothing: a
 * check that asks for it (is there such a folder?) must get its answer, for in Strapi's validators whatever is thrown
 * is caught by nobody and ends the process.
 * @throws `input-wrong`
 */
export function checkQuery(strapi: Core.Strapi, uid: string, params: Params) {
  const { where, select, _q, populate, data } = params;
  const attributes = attributesOf(strapi, uid);
  must(_q === undefined || _q === null || isText(_q));
  for (const name of Array.isArray(select) ? select : [])
    must(name === '*' || Object.hasOwn(attributes, name));
  must(isWritable(data));
  if (where !== undefined && where !== null) params.where = readable(strapi, attributes, where);
  for (const [name, nested] of Object.entries(isRecord(populate) ? populate : {})) {
    const target = attributes[name]?.target;
    if (target && isRecord(nested)) checkQuery(strapi, target, nested);
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
  if (Array.isArray(value)) return value.every((one) => canBe(attribute, one, operator));
  if (isRecord(value))
    return Object.entries(value).every(([name, operand]) => {
      must(isOperatorOfType('where', name));
      must(name !== '$between' || (Array.isArray(operand) && operand.length === 2));
      return canBe(attribute, operand, name);
    });
  if (typeof value !== 'string' && typeof value !== 'number') return true;
  const isNumeric = NUMBERS.has(attribute.type) && isOperatorOfType('cast', operator);
  return isText(String(value)) && (!isNumeric || isNumber(attribute, value));
}

function isNumber({ type }: Attribute, value: string | number): boolean {
  const number = Number(value === '' ? Number.NaN : value);
  const isWhole = Number.isInteger(number) && Math.abs(number) <= GREATEST;
  return type === 'increments' || type === 'integer' ? isWhole : Number.isFinite(number);
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
