import type { Core } from '@strapi/strapi';

type JoinTable = {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  orderColumnName?: string;
  inverseOrderColumnName?: string;
};
type Attribute = { type: string; columnName?: string; target?: string; joinTable?: JoinTable };
type SchemaAttribute = { type: string; component?: string };

/** Where a content type or a component lives in the database. */
export type Table = {
  uid: string;
  name: string;
  isLocalized: boolean;
  scalars: { attribute: string; column: string; type: string }[];
  media: string[];
  relations: { attribute: string; join: JoinTable }[];
  /** `component` is null in a dynamic zone: each item says which one it is. */
  components: { attribute: string; component: string | null }[];
  /** The table that links it with its components. */
  componentLinks: string;
};

/** Reads from Strapi's own metadata which tables and columns hold a content type or a component. */
export function tableOf(strapi: Core.Strapi, uid: string): Table {
  const metadata = strapi.db.metadata.get(uid);
  const attributes = metadata.attributes as unknown as Record<string, Attribute>;
  const model = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, SchemaAttribute>;
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  const entries = Object.entries(model.attributes);
  const named = (type: string) => entries.filter(([, attribute]) => attribute.type === type);
  return {
    uid,
    name: metadata.tableName,
    isLocalized: model.pluginOptions?.i18n?.localized === true,
    scalars: entries.flatMap(([attribute]) => {
      const { columnName, type } = attributes[attribute] ?? { type: '' };
      return columnName ? [{ attribute, column: columnName, type }] : [];
    }),
    media: named('media').map(([attribute]) => attribute),
    relations: named('relation').flatMap(([attribute]) => {
      const { joinTable } = attributes[attribute] ?? {};
      return joinTable ? [{ attribute, join: joinTable }] : [];
    }),
    components: [
      ...named('component').map(([attribute, { component = '' }]) => ({ attribute, component })),
      ...named('dynamiczone').map(([attribute]) => ({ attribute, component: null })),
    ],
    componentLinks: `${metadata.tableName}_cmps`,
  };
}

/** Every content type whose documents belong to an institution. */
export function tenantTables(strapi: Core.Strapi): Table[] {
  return Object.entries(strapi.contentTypes)
    .filter(([uid, { attributes }]) => uid.startsWith('api::') && 'tenant' in attributes)
    .map(([uid]) => tableOf(strapi, uid));
}
