import { graphql } from '../graphql.ts';
import { upload } from './fragments.ts';

export const newsArticles = graphql(
  `
    query NewsArticles($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: newsArticles(
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
        date
        summary
        body
        image {
          ...Upload
        }
      }
    }
  `,
  [upload],
);

export const statements = graphql(
  `
    query Statements($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: statements(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        kind
        title
        slug
        date
        speaker
        place
        summary
        body
        files {
          ...Upload
        }
      }
    }
  `,
  [upload],
);

export const publications = graphql(
  `
    query Publications($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: publications(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        category
        title
        slug
        date
        year
        language
        summary
        cover {
          ...Upload
        }
        files {
          ...Upload
        }
      }
    }
  `,
  [upload],
);

export const galleries = graphql(
  `
    query Galleries($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: galleries(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        kind
        title
        slug
        date
        summary
        photos {
          ...Upload
        }
        video
        videoFile {
          ...Upload
        }
        length
        captions
        transcript
      }
    }
  `,
  [upload],
);
