import { TovutiError } from '@tovuti/core';
import { XMLParser } from 'fast-xml-parser';

export type Node = { [name: string]: unknown };

const MANY = 1_000_000_000;
/** The names by which this code knows the namespaces of exports; a file may bind any other names to them. */
const NAMESPACES: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/1\.\d\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/1\.\d\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
];
const options = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  // A document type is refused before; these limits are the second lock. Characters such as &lt; count too.
  processEntities: {
    enabled: true,
    maxEntityCount: 1,
    maxEntitySize: 1,
    maxTotalExpansions: MANY,
    maxExpandedLength: MANY,
  },
} as const;

/**
 * XML as a tree of objects. A document type is refused, whatever it declares: entities can name files of this machine
 * or grow without end (https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing).
 * @throws TovutiError `import-xml-unsafe` or `import-not-xml`
 */
export function parseXml(text: string): Node {
  refuseDoctype(text);
  try {
    return new XMLParser({ ...options, transformTagName: prefixesOf(text) }).parse(text) as Node;
  } catch (cause) {
    throw new TovutiError('import-not-xml', {}, { cause });
  }
}

/** Gives elements the prefix that this code knows, whichever the file's root element binds to their namespace. */
function prefixesOf(text: string): (name: string) => string {
  const root = /<[a-z][^>]*>/i.exec(text)?.[0] ?? '';
  const bound = [...root.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].flatMap(
    ([, prefix = '', uri = '']) => {
      const known = NAMESPACES.find(([form]) => form.test(uri.trim()))?.[1];
      return known && known !== prefix ? [[prefix, known] as const] : [];
    },
  );
  const names = new Map(bound);
  return (name) => {
    const [prefix = '', local] = name.split(':');
    return local && names.has(prefix) ? `${names.get(prefix)}:${local}` : name;
  };
}

/** @throws TovutiError `import-xml-unsafe` */
export function refuseDoctype(text: string) {
  if (/<!(DOCTYPE|ENTITY)/i.test(markupOf(text))) throw new TovutiError('import-xml-unsafe');
}

/** What begins each kind of text that is no markup, and what ends it. */
const PLAIN: Record<string, string> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** The file without its comments, instructions and character data. Each is passed once: none inside of another counts. */
function markupOf(text: string): string {
  const beginning = /<!--|<!\[CDATA\[|<\?/g;
  const parts: string[] = [];
  let at = 0;
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    const [mark] = found;
    const closing = PLAIN[mark] ?? '';
    const end = text.indexOf(closing, found.index + mark.length);
    // What never ends hides nothing.
    if (end < 0) break;
    parts.push(text.slice(at, found.index));
    at = end + closing.length;
    beginning.lastIndex = at;
  }
  return [...parts, text.slice(at)].join('');
}

/** What may stand once or many times, as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of an element, with or without attributes; the first of several. */
export function textOf(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  const inner = (first as Node | undefined)?.['#'];
  return typeof inner === 'string' ? inner : '';
}

export function attributeOf(value: unknown, name: string): string {
  const found = (value as Node | null)?.[`@${name}`];
  return typeof found === 'string' ? found : '';
}
