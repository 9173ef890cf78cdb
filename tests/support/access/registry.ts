import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';
import { inStrapi } from './jobs.ts';

/** What a Strapi of this world has registered. */
export type Registry = {
  /** `GET /upload/files/:id`; each method of a route by itself. */
  routes: string[];
  types: { uid: string; hasTenant: boolean; hasIndex: boolean; relations: string[] }[];
  componentsWithRelations: string[];
  /** Every field of a type or a component that shows files. */
  media: { uid: string; field: string }[];
  /** Where the data of a type of institutions names other rows. */
  places: Place[];
  /** Every field of those types and of the components in them. */
  fields: Place[];
};

/** Where a type has a field: each field on the way, with the component that it holds there. */
export type Place = { uid: string; way: Step[]; kind: string; target: string };
export type Step = { field: string; component?: string; isZone?: boolean; isList?: boolean };

/** It is the same for all files that test the world, so the first one asks. */
export async function readRegistry(world: World): Promise<Registry> {
  const file = join(world.dataDir, 'test-registry.json');
  if (!existsSync(file)) {
    const [registry] = await inStrapi(world, ['registry']);
    writeFileSync(file, JSON.stringify(registry));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Registry;
}
