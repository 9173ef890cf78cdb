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

const fileOf = (world: World) => join(world.dataDir, 'test-registry.json');

/** It is the same for all files that test the world, so the first one asks. */
export async function readRegistry(world: World): Promise<Registry> {
  if (!existsSync(fileOf(world))) keepRegistry(world, (await inStrapi(world, ['registry']))[0]);
  return JSON.parse(readFileSync(fileOf(world), 'utf8')) as Registry;
}

/** Nobody has to ask who comes later. */
export const keepRegistry = (world: World, registry: Registry) =>
  writeFileSync(fileOf(world), JSON.stringify(registry));
