import { type MediaSource, mediaSources, type Upload, uploadSchema } from './media.ts';

type Node = Record<string, unknown>;

/**
 * Every file that a document brings to the site, with the field it sits in. The raw document says where a file lies, the
 * checked one what of it is shown: a picture's sizes, or the file itself.
 */
export function findMedia(raw: Node, checked: unknown): (MediaSource & { field: string })[] {
  const named = new Set<string>();
  visit(checked, ({ url, base }) => {
    for (const address of [url, base]) if (typeof address === 'string') named.add(address);
  });
  return Object.entries(raw).flatMap(([field, value]) => {
    const found: (MediaSource & { field: string })[] = [];
    visit(value, (node) => {
      const upload = uploadOf(node);
      const sources = upload ? mediaSources(upload, (url) => named.has(url)) : [];
      found.push(...sources.map((source) => ({ ...source, field })));
    });
    return found;
  });
}

function visit(value: unknown, see: (node: Node) => void) {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Node);
  for (const item of Object.values(value)) visit(item, see);
}

/** A file of the media library, in a field of its own or behind a link in a text. */
function uploadOf(node: Node): Upload | undefined {
  return 'contentHash' in node ? uploadSchema.safeParse(node).data : undefined;
}
