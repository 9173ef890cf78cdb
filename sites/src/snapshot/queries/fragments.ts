import { graphql } from '../graphql.ts';

export const upload = graphql(`
  fragment Upload on UploadFile {
    url
    name
    hash
    ext
    size
    width
    height
    alternativeText
    updatedAt
  }
`);
