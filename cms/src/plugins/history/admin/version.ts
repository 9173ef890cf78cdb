/** A version as lists show it. */
export type Version = {
  id: number;
  number: number;
  action: string;
  title: string;
  account: string | null;
  /** The name behind the account, while it exists. */
  person: string | null;
  moment: string;
  same: number | null;
  restored: number | null;
};
export type VersionPage = {
  results: Version[];
  page: number;
  pageCount: number;
  total: number;
  /** The number of the newest version of all pages. */
  newest: number | null;
  exists: boolean;
  mayRestore: boolean;
  savedAt: string | null;
};
export type Content = Record<string, unknown>;
/** A document in one language, as the addresses of the admin name it. */
export type Place = { model: string; documentId: string; locale: string };

export const versionsPath = ({ model, documentId, locale }: Place, number?: number | string) =>
  `/history/versions/${model}/${documentId}${number === undefined ? '' : `/${number}`}?locale=${locale}`;
