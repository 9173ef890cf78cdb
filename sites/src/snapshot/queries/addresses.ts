import { graphql } from '../graphql.ts';

/** How documents left the site. */
export const retirements = graphql(`
  query Retirements($tenants: [String], $start: Int, $limit: Int) {
    documents: publishingRetirements(
      filters: { tenant: { in: $tenants } }
      pagination: { start: $start, limit: $limit }
      sort: "documentId"
    ) {
      tenant
      documentId
      type
      document
      language
      kind
      address
      notice
      to
      moment
    }
  }
`);

/** Where documents were found before. */
export const formerAddresses = graphql(`
  query FormerAddresses($tenants: [String], $start: Int, $limit: Int) {
    documents: publishingFormerAddresses(
      filters: { tenant: { in: $tenants } }
      pagination: { start: $start, limit: $limit }
      sort: "documentId"
    ) {
      tenant
      documentId
      type
      document
      language
      address
    }
  }
`);
