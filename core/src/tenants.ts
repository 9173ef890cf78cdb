import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { TovutiError } from './errors/error.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const name = z.string().min(3).max(160);

/** One public institution as the system sees it. `coordinates` are WGS 84 degrees of its seat. */
const tenantSchema = z.strictObject({
  code: slug.max(40),
  category: z.enum(['mda', 'region', 'lga']),
  kind: slug,
  name: z.strictObject({ sw: name, en: name }),
  acronym: z.string().min(2).max(20).nullable(),
  domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  parent: slug.nullable(),
  region: z.string().min(3).nullable(),
  coordinates: z
    .strictObject({ latitude: z.number().min(-12).max(0), longitude: z.number().min(29).max(41) })
    .nullable(),
  locales: z.array(z.enum(['sw', 'en'])).min(1),
  theme: z.enum(['state-house', 'ministry', 'agency', 'council', 'hospital', 'university', 'parliament']),
  modules: z.array(z.enum(['recruitment', 'polis', 'mobile-services', 'live-streaming'])),
});
export type Tenant = z.infer<typeof tenantSchema>;

/** The source of `tenants.schema.json`. */
export const tenantsSchema = z.strictObject({
  $schema: z.string().optional(),
  tenants: z.array(tenantSchema).min(1),
});

/** Codes that addresses of the platform itself use. */
const RESERVED_CODES = ['portal', 'www', 'localhost'];

/**
 * Reads and checks the list of institutions.
 * @throws TovutiError that names the row (counted from 1) and what is wrong with it.
 */
export function loadTenants(file: string): Tenant[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new TovutiError('tenants-unreadable', { file, reason: (cause as Error).message });
  }
  return parseTenants(data);
}

/** The rules of `loadTenants` on data already read. */
export function parseTenants(data: unknown): Tenant[] {
  const result = tenantsSchema.safeParse(data);
  if (!result.success) throw invalidRow(data, result.error);
  const { tenants } = result.data;
  const codes = new Map<string, number>();
  const domains = new Map<string, number>();
  tenants.forEach((tenant, index) => {
    const row = index + 1;
    if (RESERVED_CODES.includes(tenant.code))
      throw new TovutiError('tenant-code-reserved', { row, code: tenant.code });
    refuseDuplicate(codes, tenant.code, 'tenant-code-duplicate', row);
    refuseDuplicate(domains, tenant.domain, 'tenant-domain-duplicate', row);
  });
  tenants.forEach((tenant, index) => {
    if (tenant.parent === tenant.code || (tenant.parent && !codes.has(tenant.parent)))
      throw new TovutiError('tenant-parent-unknown', {
        row: index + 1,
        code: tenant.code,
        parent: tenant.parent,
      });
  });
  return tenants;
}

function refuseDuplicate(
  seen: Map<string, number>,
  value: string,
  error: 'tenant-code-duplicate' | 'tenant-domain-duplicate',
  row: number,
) {
  const first = seen.get(value);
  if (first !== undefined) throw new TovutiError(error, { row, first, value });
  seen.set(value, row);
}

function invalidRow(data: unknown, error: z.ZodError): TovutiError {
  const issue = error.issues[0];
  const [list, index, ...field] = issue?.path ?? [];
  if (list !== 'tenants' || typeof index !== 'number')
    return new TovutiError('tenants-malformed', { reason: issue?.message ?? '' });
  const row = (data as { tenants: { code?: unknown }[] }).tenants[index];
  return new TovutiError('tenant-row-invalid', {
    row: index + 1,
    code: String(row?.code ?? '?'),
    field: field.join('.') || '?',
    reason: issue?.message ?? '',
  });
}
