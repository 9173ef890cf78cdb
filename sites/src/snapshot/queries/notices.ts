import { graphql } from '../graphql.ts';
import { upload } from './fragments.ts';

export const announcements = graphql(
  `
    query Announcements($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: announcements(
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
        deadline
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

export const events = graphql(
  `
    query Events($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: events(
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
        startsAt
        endsAt
        venue
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

export const tenders = graphql(
  `
    query Tenders($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: tenders(
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
        number
        method
        category
        stage
        publishedOn
        closesAt
        opensAt
        fee
        summary
        body
        documents {
          ...Upload
        }
        link
        awardee
        awardAmount
        awardedOn
      }
    }
  `,
  [upload],
);

export const alertBanners = graphql(
  `
    query AlertBanners($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: alertBanners(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        level
        title
        slug
        message
        link
        startsAt
        endsAt
      }
    }
  `,
  [],
);
