import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readWords } from '../../words/read-words';
import { typeFields } from '../../words/words';
import { contentFingerprint } from './fingerprint';
import { GRANT, type Grant, grantOf, noteOpening } from './grants';

/** By this header the preview server, which has the builder's key, says for whom it asks. */
const HEADER = 'x-preview-grant';
const DOOR = `${GRANT}.find`;

const typeDefs = `
  type PreviewField { name: String!, sw: String!, en: String! }
  type PreviewGrant {
    kind: String!
    tenant: String!
    type: String!
    documentId: String!
    locale: String!
    "Changes when a draft, a file or the published content of the tenant does."
    fingerprint: String!
    "What the fields of the document are called."
    fields: [PreviewField!]!
  }
  type Query {
    "The grant that the request proves, if it is valid; an opening is counted."
    previewGrant(isOpening: Boolean): PreviewGrant
  }
`;

type Context = { koaContext: { request: { headers: Record<string, string | undefined> } } };

/** Lets the preview server ask what a token opens. */
export function openGrantQuery(strapi: Core.Strapi) {
  const previewGrant = async (_: unknown, { isOpening }: { isOpening?: boolean }, context: Context) => {
    const grant = await grantOfRequest(strapi, context);
    if (grant && isOpening) await noteOpening(strapi, grant);
    return grant;
  };
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      typeDefs,
      resolvers: { Query: { previewGrant }, PreviewGrant: fieldsOfGrant(strapi) },
      resolversConfig: { 'Query.previewGrant': { auth: { scope: [DOOR] } } },
    });
}

function fieldsOfGrant(strapi: Core.Strapi) {
  const nameOf = ({ type }: Grant) => type.split('.').at(-1) ?? '';
  return {
    type: (grant: Grant) => nameOf(grant).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    documentId: ({ document }: Grant) => document,
    locale: ({ language }: Grant) => language,
    fingerprint: ({ tenant }: Grant) => contentFingerprint(strapi, tenant),
    fields: (grant: Grant) => {
      const fields = typeFields(readWords(join(strapi.dirs.app.src, 'words')), nameOf(grant));
      return Object.entries(fields).map(([name, { label }]) => ({ name, ...label }));
    },
  };
}

/**
 * What drafts of a type a request may read: a GraphQL filter, or null for none. A staff grant opens all of its
 * tenant, a share the one document.
 */
export async function draftFilter(
  strapi: Core.Strapi,
  context: Context,
  uid: string,
): Promise<object | null> {
  const grant = await grantOfRequest(strapi, context);
  if (!grant) return null;
  const tenant = { tenant: { eq: grant.tenant } };
  if (grant.kind === 'staff') return tenant;
  return grant.type === uid ? { and: [tenant, { documentId: { eq: grant.document } }] } : null;
}

function grantOfRequest(strapi: Core.Strapi, { koaContext }: Context): Promise<Grant | null> {
  return grantOf(strapi, koaContext.request.headers[HEADER]);
}
