import { z } from 'zod';

/** Text that must be there. */
export const words = z.string().trim().min(1);

/** Text that may be missing; blank counts as missing. */
export const text = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null);

/** The part of a URL that names a document. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const date = z.iso.date();
export const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

/** Whole shillings; GraphQL's Long arrives as a number or, beyond 2^53, as a string. */
export const money = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d+$/)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)));

/** One entry a line, as editors write lists. */
export const lines = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').split('\n').flatMap((line) => line.trim() || []));

/** An address on this site or on the web. */
export const link = z
  .string()
  .regex(/^(https?:\/\/|\/(?!\/))\S*$/)
  .nullish()
  .transform((value) => value ?? null);

export const order = z
  .number()
  .int()
  .nullish()
  .transform((value) => value ?? 100);

/** A repeatable component; Strapi answers null for none. */
export function components<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}
