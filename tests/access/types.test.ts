import { beforeAll, expect, inject, it } from 'vitest';
import { type Registry, readRegistry } from '../support/access/registry.ts';

/** Types that belong to no institution, and why. Every other type has an indexed `tenant`. */
const NOBODYS: Record<string, string> = {
  'api::institution.institution': 'the institutions themselves, public, from tenants.json',
  'plugin::i18n.locale': 'the languages of all',
  'plugin::content-releases.release': 'not in use: Enterprise',
  'plugin::content-releases.release-action': 'not in use: Enterprise',
  'plugin::review-workflows.workflow': 'not in use: Enterprise',
  'plugin::review-workflows.workflow-stage': 'not in use: Enterprise',
  'plugin::tenancy.activity': 'of an account; no route reads it',
  'plugin::accounts.attempt': 'of an account; no route reads it',
  'plugin::accounts.second-factor': 'of an account; its owner alone asks for it',
  'plugin::accounts.known-device': 'of an account; its owner alone asks for it',
  'plugin::accounts.recovery-code': 'of an account; its owner alone asks for it',
  'admin::permission': 'of a role',
  'admin::role': 'the same in every institution',
  'admin::user': 'an account may work in several institutions; narrowed to colleagues in limit-queries.ts',
  'admin::session': 'of an account',
  'admin::api-token': 'of the platform',
  'admin::api-token-permission': 'of the platform',
  'admin::transfer-token': 'of the platform',
  'admin::transfer-token-permission': 'of the platform',
};

let registry: Registry;

beforeAll(async () => {
  registry = await readRegistry(inject('world'));
});

it('every type belongs to an institution, or to nobody for a stated reason', () => {
  const unknown = registry.types.filter(({ uid, hasTenant }) => !hasTenant && !(uid in NOBODYS));
  // Give it a scalar `tenant` with an index, or say here why it belongs to nobody.
  expect(unknown.map(({ uid }) => uid)).toEqual([]);
});

it('and none is excused that has a tenant or is gone', () => {
  const excused = registry.types.filter(({ uid, hasTenant }) => uid in NOBODYS && !hasTenant);
  expect(excused.map(({ uid }) => uid).sort()).toEqual(Object.keys(NOBODYS).sort());
});

it('every tenant is indexed, for each query asks for it', () => {
  const slow = registry.types.filter(({ hasTenant, hasIndex }) => hasTenant && !hasIndex);
  expect(slow.map(({ uid }) => uid)).toEqual([]);
});

/** Strapi reads such a relation by the component's row id alone, below the limited queries. */
it('no component has a relation', () => {
  expect(registry.componentsWithRelations).toEqual([]);
});
