import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { asSystem } from '../platform/actor';
import { isRichText } from '../platform/rich-text/field';
import { isTenantType } from '../platform/tenant-types';

type Node = Record<string, unknown>;
type Resolver = (parent: unknown, args: unknown, context: Context, info: unknown) => unknown;
type Context = { textFiles?: DataLoader<string, Node | null> };

const FILE = 'plugin::upload.file';
const FACTS = ['name', 'ext', 'size', 'width', 'height', 'focalPoint', 'contentHash'] as const;
const ADDRESS = /^\/uploads\/[\w.-]+$/;

/**
 * A rich text names files by their address, with a copy of what they were when it was written. The builder reads what
 * they are now: an editor may have replaced a file since.
 */
export function refreshTextFiles(strapi: Core.Strapi) {
  const extension = strapi.plugin('graphql').service('extension');
  extension.use(() => ({ resolversConfig: Object.fromEntries(textFields(strapi)) }));
}

function* textFields(strapi: Core.Strapi) {
  const { naming } = strapi.plugin('graphql').service('utils');
  const refresh = async (next: Resolver, parent: unknown, args: unknown, context: Context, info: unknown) => {
    context.textFiles ??= new DataLoader((urls) => readFiles(strapi, urls));
    return withFiles(await next(parent, args, context, info), context.textFiles);
  };
  for (const model of [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]) {
    const isComponent = model.modelType === 'component';
    if (!isComponent && !isTenantType(strapi, model.uid)) continue;
    const type = isComponent ? naming.getComponentName(model) : naming.getTypeName(model);
    for (const [name, attribute] of Object.entries<object>(model.attributes))
      if (isRichText(attribute)) yield [`${type}.${name}`, { middlewares: [refresh] }] as const;
  }
}

/** The same text; a picture has the facts of its file, and a link to a file has them as `file`. */
async function withFiles(value: unknown, files: DataLoader<string, Node | null>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => withFiles(item, files)));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  if (node.type === 'image') {
    const image = node.image as Node | undefined;
    return { ...node, image: { ...image, ...(await fileAt(image?.url, files)) } };
  }
  const [children, file] = await Promise.all([
    withFiles(node.children, files),
    node.type === 'link' ? fileAt(node.url, files) : null,
  ]);
  return { ...node, ...(node.children ? { children } : {}), ...(file ? { file } : {}) };
}

async function fileAt(url: unknown, files: DataLoader<string, Node | null>): Promise<Node | null> {
  return typeof url === 'string' && ADDRESS.test(url) ? files.load(url) : null;
}

async function readFiles(strapi: Core.Strapi, urls: readonly string[]): Promise<(Node | null)[]> {
  const rows: Node[] = await asSystem(() =>
    strapi.db.query(FILE).findMany({
      where: { url: { $in: [...urls] } } as never,
      select: ['url', ...FACTS] as never,
    }),
  );
  const byUrl = new Map(rows.map(({ id: _, ...row }) => [row.url as string, row]));
  // One that is gone leaves what the text says of it; the builder misses its content and names the document.
  return urls.map((url) => byUrl.get(url) ?? (ADDRESS.test(url) ? goneFile(url) : null));
}

function goneFile(url: string): Node {
  return { url, name: url.slice('/uploads/'.length), contentHash: null };
}
