import type { Core } from '@strapi/strapi';
import { currentActor } from '../../../platform/actor';
import type { Address } from '../addresses/address';
import { keepRetirement } from './retirements';

/** Documents that left the site, by whatever door, are gone: citizens are told so. */
export async function noteRetired(strapi: Core.Strapi, tenant: string, addresses: Address[]) {
  const actor = currentActor(strapi);
  const by = actor.kind === 'person' ? actor.id : null;
  const how = { kind: 'gone' as const, notice: null, to: null, moment: new Date().toISOString(), by };
  for (const address of addresses) await keepRetirement(strapi, { ...address, ...how, tenant });
}
