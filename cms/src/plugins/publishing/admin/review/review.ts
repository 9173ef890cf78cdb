/** As `GET /publishing/reviews` answers. */
export type Review = {
  type: string;
  document: string;
  language: string;
  title: string | null;
  publishedAt: string;
  reviewOn: string;
  isDue: boolean;
};
export type Answer = {
  results: Review[];
  page: number;
  pageCount: number;
  total: number;
  due: number;
  types: string[];
};

/** Where the document is written. */
export function formOf({ type, document, language }: Review): string {
  return `/content-manager/collection-types/${type}/${document}?plugins[i18n][locale]=${language}`;
}

export const doorOf = ({ type, document }: Pick<Review, 'type' | 'document'>) =>
  `/publishing/reviews/${type}/${document}`;
