import { graphql } from '../graphql.ts';
import { upload } from './fragments.ts';

export const menus = graphql(
  `
    query Menus($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: menus(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        place
        items {
          label
          url
        }
      }
    }
  `,
  [],
);

export const quickLinks = graphql(
  `
    query QuickLinks($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: quickLinks(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        title
        url
        order
      }
    }
  `,
  [],
);

export const relatedSites = graphql(
  `
    query RelatedSites($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: relatedSites(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        title
        url
        order
      }
    }
  `,
  [],
);

export const pages = graphql(
  `
    query Pages($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: pages(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        title
        slug
        summary
        parent {
          documentId
        }
        order
        blocks {
          __typename
          ... on ComponentBlockText {
            body
          }
          ... on ComponentBlockPicture {
            image {
              ...Upload
            }
            caption
          }
          ... on ComponentBlockFiles {
            title
            files {
              ...Upload
            }
          }
          ... on ComponentBlockLinks {
            title
            links: items {
              label
              url
            }
          }
          ... on ComponentBlockAccordion {
            title
            sections: items {
              title
              text
            }
          }
          ... on ComponentBlockTable {
            heading: caption
            rows
          }
          ... on ComponentBlockCallout {
            tone
            title
            words: text
          }
        }
      }
    }
  `,
  [upload],
);

/** Redirects have no language. */
export const redirects = graphql(`
  query Redirects($tenants: [String], $start: Int, $limit: Int) {
    documents: redirects(
      filters: { tenant: { in: $tenants } }
      pagination: { start: $start, limit: $limit }
      sort: "documentId"
    ) {
      tenant
      documentId
      from
      to
      permanent
    }
  }
`);
