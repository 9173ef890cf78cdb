import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.generated.d.ts';

/** Documents written with this are checked against the CMS's schema when types are checked. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Long: number | string; Date: string; DateTime: string; JSON: unknown; I18NLocaleCode: string };
}>();
