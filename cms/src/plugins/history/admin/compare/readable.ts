/** How a value of a document is said in the reader's language. */
export type Say = {
  yes: string;
  no: string;
  /** A value of an enumeration, or any other text, as it stands. */
  value(text: string): string;
  moment(text: string): string;
  /** The label of a field of a field group. */
  field(component: string | undefined, name: string): string;
  group(component: string): string;
};
type Group = Record<string, unknown>;
type Image = { name?: string; alternativeText?: string | null; caption?: string | null };
type Node = {
  type?: string;
  text?: string;
  url?: string;
  caption?: string;
  children?: Node[];
  image?: Image;
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const HIDDEN = new Set(['id', '__component', '__temp_key__', 'documentId']);

/**
 * A field's value as lines that a person can read, whether it comes from a kept version or from a form: rich text block
 * by block, field groups field by field, other documents and files by name.
 */
export function readable(value: unknown, say: Say): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [value ? say.yes : say.no];
  if (typeof value === 'string')
    return MOMENT.test(value) ? [say.moment(value)] : say.value(value).split('\n');
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((item) => readable(item, say));
  if (isNode(value)) return block(value);
  return object(value as Group, say);
}

function object(value: Group, say: Say): string[] {
  if (Array.isArray(value.connect) || Array.isArray(value.disconnect)) return relationChanges(value);
  const isNamed = 'name' in value && ('mime' in value || ('id' in value && Object.keys(value).length === 2));
  if (isNamed || ('documentId' in value && !('__temp_key__' in value))) return [nameOf(value)];
  const component = typeof value.__component === 'string' ? value.__component : undefined;
  const lines = Object.entries(value)
    .filter(([name]) => !HIDDEN.has(name))
    .flatMap(([name, item]) => labelled(say.field(component, name), readable(item, say)));
  return component ? [`— ${say.group(component)}`, ...lines] : lines;
}

function labelled(label: string, lines: string[]): string[] {
  if (lines.length < 2) return lines.map((line) => `${label}: ${line}`);
  return [`${label}:`, ...lines];
}

function nameOf({ name, label, documentId }: Group): string {
  return String(name ?? label ?? documentId);
}

/** A form knows of relations only what it adds and removes. */
function relationChanges({ connect, disconnect }: Group): string[] {
  const names = (items: unknown, sign: string) =>
    ((items ?? []) as Group[]).map((item) => `${sign} ${nameOf({ ...item, name: item.label })}`);
  return [...names(connect, '+'), ...names(disconnect, '−')];
}

const isNode = (value: object): value is Node => 'type' in value && 'children' in value;

/** Rich text: paragraphs, headings, lists, quotes, code, tables row by row, pictures with what is said of them. */
function block(node: Node): string[] {
  if (node.type === 'list') return (node.children ?? []).flatMap((item) => listItem(item));
  if (node.type === 'image') return [picture(node.image ?? {})];
  if (node.type === 'table')
    return [...(node.caption ? [node.caption] : []), ...(node.children ?? []).map(row)];
  return inline(node).split('\n');
}

function row({ children = [] }: Node): string {
  return children.map((cell) => inline(cell).replace(/\n/g, ' ')).join(' | ');
}

function picture({ name = '', alternativeText, caption }: Image): string {
  const about = [alternativeText, caption].filter(Boolean).join(' — ');
  return about ? `[${name}: ${about}]` : `[${name}]`;
}

function listItem(node: Node): string[] {
  if (node.type === 'list') return block(node).map((line) => `  ${line}`);
  return [`• ${inline(node)}`];
}

function inline({ type, text, url, children }: Node): string {
  const inner = text ?? (children ?? []).map(inline).join('');
  return type === 'link' && url ? `${inner} (${url})` : inner;
}
