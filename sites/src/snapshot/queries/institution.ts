import { graphql } from '../graphql.ts';
import { hours, upload } from './fragments.ts';

export const institutionProfiles = graphql(
  `
    query InstitutionProfiles($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: institutionProfiles(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        motto
        mission
        vision
        values
        mandate
        history
        address
        postalAddress
        phone
        tollFree
        email
        openingHours {
          ...Hours
        }
        hours
        ussd
        latitude
        longitude
        facebook
        x
        instagram
        youtube
        complaints
        emblem {
          ...Upload
        }
        logo {
          ...Upload
        }
        photo {
          ...Upload
        }
      }
    }
  `,
  [upload, hours],
);

export const leaders = graphql(
  `
    query Leaders($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: leaders(
        filters: { tenant: { in: $tenants }, documentId: $documents }
        locale: $locale
        status: $status
        pagination: { start: $start, limit: $limit }
        sort: "documentId"
      ) {
        tenant
        documentId
        publishedAt
        name
        slug
        office
        rank
        quote
        biography
        photo {
          ...Upload
        }
        phone
        email
        since
        order
      }
    }
  `,
  [upload],
);

export const departments = graphql(
  `
    query Departments($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: departments(
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
        summary
        functions
        body
        head {
          documentId
        }
        phone
        email
        order
      }
    }
  `,
  [],
);

export const services = graphql(
  `
    query Services($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: services(
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
        emergency
        audience
        requirements
        steps {
          title
          text
        }
        fees {
          label
          amount
          note
        }
        duration
        channels {
          kind
          detail
          value
        }
        openingHours {
          ...Hours
        }
        forms {
          documentId
        }
        office
        link
        body
        featured
        order
      }
    }
  `,
  [hours],
);

export const faqs = graphql(
  `
    query Faqs($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: faqs(
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
        category
        body
        order
      }
    }
  `,
  [],
);

export const projects = graphql(
  `
    query Projects($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: projects(
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
        stage
        location
        funder
        budget
        startsOn
        endsOn
        progress
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

export const statistics = graphql(
  `
    query Statistics($tenants: [String], $documents: IDFilterInput, $locale: I18NLocaleCode, $start: Int, $limit: Int, $status: PublicationStatus) {
      documents: statistics(
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
        value
        unit
        period
        source
        summary
        points {
          label
          value
        }
        featured
        order
      }
    }
  `,
  [],
);
