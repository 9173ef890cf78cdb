import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderInput } from '../../../../templates/src/contract.ts';

type Place = { tenant: string; n: number };

const folder = process.env.BENCH_INPUTS ?? '';
/** Pages come tenant by tenant, so one tenant's inputs are enough to keep. */
let kept: { tenant: string; inputs: RenderInput[] } | undefined;

/** Every page of every tenant, as the parameter of its route. */
export function allPaths(): (Place & { path: string })[] {
  const tenants = readdirSync(folder).map((file) => file.replace('.json', ''));
  return tenants.sort().flatMap((tenant) =>
    inputsOf(tenant).map(({ page }, n) => ({
      tenant,
      n,
      path: `${tenant}${page.url === '/' ? '' : page.url}`,
    })),
  );
}

export function inputAt({ tenant, n }: Place): RenderInput {
  return inputsOf(tenant)[n] as RenderInput;
}

function inputsOf(tenant: string): RenderInput[] {
  if (kept?.tenant !== tenant) {
    kept = { tenant, inputs: JSON.parse(readFileSync(join(folder, `${tenant}.json`), 'utf8')) };
  }
  return kept.inputs;
}
