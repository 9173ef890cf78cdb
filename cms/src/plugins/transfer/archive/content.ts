import type { Core, UID } from '@strapi/strapi';
import { isRichText } from '../../../platform/rich-text/field';

/** A document's content as an archive holds it: no row ids, relations and files by name. */
export type Content = Record<string, unknown>;
type Attribute = {
  type: string;
  relation?: string;
  target?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  mappedBy?: string;
};
type Row = Record<string, unknown>;

/** Set by the system, or the other end of what another document says. */
const OWN_OF_SYSTEM = new Set(
  'id documentId tenant locale localizations createdAt updatedAt publishedAt firstPublishedAt createdBy updatedBy'.split(
    ' ',
  ),
);

/** The attributes that make up what people wrote. */
export function writtenAttributes(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return (Object.entries(attributes) as [string, Attribute][]).filter(([name, attribute]) => {
    const isOtherEnd =
      attribute.type === 'relation' &&
      (attribute.mappedBy !== undefined || !attribute.target?.startsWith('api::'));
    return !OWN_OF_SYSTEM.has(name) && !isOtherEnd;
  });
}

/** Everything that a document holds, for a query's `populate`. */
export function populateAll(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const entries = writtenAttributes(strapi, uid).flatMap(([name, attribute]): [string, unknown][] => {
    if (attribute.type === 'relation') return [[name, { select: ['documentId'] }]];
    if (attribute.type === 'media') return [[name, { select: ['documentId'] }]];
    if (attribute.component) return [[name, { populate: populateAll(strapi, attribute.component) }]];
    if (!attribute.components) return [];
    const on = attribute.components.map((component) => [
      component,
      { populate: populateAll(strapi, component) },
    ]);
    return [[name, { on: Object.fromEntries(on) }]];
  });
  return Object.fromEntries(entries);
}

/**
 * A row with everything populated, as content.
 * @param fileOfHash the document id of the file with this hash, for pictures inside rich text
 */
export function contentOf(
  strapi: Core.Strapi,
  uid: string,
  row: Row,
  fileOfHash: (hash: string) => string | undefined,
): Content {
  const entries = writtenAttributes(strapi, uid).map(([name, attribute]): [string, unknown] => {
    const value = row[name] ?? null;
    const inner = (item: Row, component: string) => contentOf(strapi, component, item, fileOfHash);
    if (attribute.type === 'relation' || attribute.type === 'media') return [name, idsOf(value)];
    if (isRichText(attribute)) return [name, nameFiles(value, fileOfHash)];
    if (attribute.component) {
      const { component } = attribute;
      return [
        name,
        Array.isArray(value)
          ? value.map((item) => inner(item, component))
          : value && inner(value as Row, component),
      ];
    }
    if (!attribute.components) return [name, value];
    const zone = (value ?? []) as Row[];
    return [
      name,
      zone.map((item) => ({ __component: item.__component, ...inner(item, String(item.__component)) })),
    ];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function idsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: Row) => item.documentId);
  return (value as Row | null)?.documentId ?? null;
}

/** A picture in rich text carries a copy of the whole file record; its name, and what the text says of it, are enough. */
function nameFiles(value: unknown, fileOfHash: (hash: string) => string | undefined): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((block: { type: string; image?: { hash?: string } & About }) => {
    const file = block.type === 'image' ? fileOfHash(block.image?.hash ?? '') : undefined;
    return file ? { ...block, image: { file, ...aboutOf(block.image) } } : block;
  });
}

type Known = {
  /** The stored file that stands for the archive's. */
  file(name: string): { id: number } | undefined;
  /** The document here that stands for the archive's. */
  document(uid: string, name: string): string | undefined;
  /** Called with what is missing here. */
  onMissing(kind: 'file' | 'document', name: string): void;
};

/** Content as the document service takes it. Relations come along only when asked for: their targets must be there. */
export function dataOf(
  strapi: Core.Strapi,
  uid: string,
  content: Content,
  known: Known,
  withRelations: boolean,
): Row {
  const entries = writtenAttributes(strapi, uid).flatMap(([name, attribute]): [string, unknown][] => {
    const value = content[name] ?? null;
    const inner = (item: Content, component: string) => dataOf(strapi, component, item, known, withRelations);
    if (attribute.type === 'relation')
      return withRelations ? [[name, relations(attribute, value, known)]] : [];
    if (attribute.type === 'media') return [[name, files(attribute, value, known)]];
    if (isRichText(attribute)) return [[name, fillText(value, known, withRelations)]];
    if (attribute.component) {
      const { component } = attribute;
      return [
        [
          name,
          Array.isArray(value)
            ? value.map((item) => inner(item, component))
            : value && inner(value as Content, component),
        ],
      ];
    }
    if (!attribute.components) return [[name, value]];
    const zone = (value ?? []) as Content[];
    return [
      [
        name,
        zone.map((item) => ({ __component: item.__component, ...inner(item, String(item.__component)) })),
      ],
    ];
  });
  return Object.fromEntries(entries);
}

const listOf = (value: unknown) => (value === null ? [] : Array.isArray(value) ? value : [value]) as string[];

function relations({ target = '', relation = '' }: Attribute, value: unknown, known: Known): unknown {
  const ids = listOf(value).flatMap((name) => {
    const found = known.document(target, name);
    if (!found) known.onMissing('document', name);
    return found ?? [];
  });
  return relation.endsWith('ToMany') ? { set: ids.map((documentId) => ({ documentId })) } : (ids[0] ?? null);
}

function files({ multiple }: Attribute, value: unknown, known: Known): unknown {
  const ids = listOf(value).flatMap((name) => fileId(name, known) ?? []);
  return multiple ? ids : (ids[0] ?? null);
}

function fileId(name: string, known: Known): number | undefined {
  const found = known.file(name);
  if (!found) known.onMissing('file', name);
  return found?.id;
}

/** Rich text with the pictures of here, and, as relations do, with links to the documents of here. */
function fillText(value: unknown, known: Known, withRelations: boolean): unknown {
  if (!Array.isArray(value)) return value;
  return value.flatMap((block: { type: string; image?: { file?: string } & About }) => {
    if (block.type !== 'image' || !block.image?.file)
      return [withRelations ? fillLinks(block, known) : block];
    const file = known.file(block.image.file);
    if (!file) known.onMissing('file', block.image.file);
    return file ? [{ ...block, image: { ...pictureOf(file), ...aboutOf(block.image) } }] : [];
  });
}

type Node = { type?: string; document?: { type: string; documentId: string }; children?: Node[] };

function fillLinks<T extends Node>(node: T, known: Known): T {
  const { document, children } = node;
  const found = document && known.document(`api::${document.type}.${document.type}`, document.documentId);
  return {
    ...node,
    ...(document && found ? { document: { ...document, documentId: found } } : {}),
    ...(children ? { children: children.map((child) => fillLinks(child, known)) } : {}),
  };
}

type About = { alternativeText?: unknown; caption?: unknown };

/** What a text says of a picture; the media library may say something else of the file. */
function aboutOf(image: About | undefined): About {
  const entries = (['alternativeText', 'caption'] as const).flatMap((name) =>
    image && name in image ? [[name, image[name]]] : [],
  );
  return Object.fromEntries(entries);
}

const PICTURE =
  'name alternativeText url caption width height formats hash ext mime size previewUrl provider provider_metadata createdAt updatedAt'.split(
    ' ',
  );

/** What Strapi keeps of a file inside rich text. */
export function pictureOf(file: object): object {
  const row = file as Row;
  const texts = { createdAt: asText(row.createdAt), updatedAt: asText(row.updatedAt) };
  return { ...Object.fromEntries(PICTURE.map((name) => [name, row[name] ?? null])), ...texts };
}

/** A file that a rehearsal only looked at is stored at no moment yet. */
const asText = (moment: unknown) => new Date((moment ?? 0) as string).toISOString();
