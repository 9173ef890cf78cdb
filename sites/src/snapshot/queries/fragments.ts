import { graphql } from '../graphql.ts';

export const upload = graphql(`
  fragment Upload on UploadFile {
    url
    name
    ext
    size
    width
    height
    alternativeText
    caption
    focalPoint
    contentHash
  }
`);

export const hours = graphql(`
  fragment Hours on ComponentContactHours {
    kind
    label
    fromMonth
    toMonth
    fromDay
    toDay
    opens
    closes
    note
  }
`);
