import type { Snapshot } from '../snapshot/types.ts';
import { type LocaleContent, presentAddresses } from './locale-content.ts';

/** Where a document of the institution is, for a text in one language; null when it is not on the site. */
type Find = (documentId: string) => string | null;
type Link = { type: 'link'; document: string; children: unknown[] };

/**
 * The snapshot with present addresses in the links that lead to documents of the institution's own: such a link follows
 * wherever its document moves. What is on the site only in the other language is linked there; a link to what was
 * withdrawn is its words.
 */
export function withLinks(snapshot: Snapshot, contents: LocaleContent[]): Snapshot {
  const present = presentAddresses(
    contents.map((own) => ({ ...own, withdrawn: { sections: [], pages: [] } })),
  );
  const led = new Map<string, string>(
    snapshot.retirements.flatMap(({ kind, language, document, to }) =>
      kind === 'redirect' && to ? [[`${language} ${document}`, to] as const] : [],
    ),
  );
  const locales = contents.map(({ locale }) => locale);
  const content = Object.entries(snapshot.content).map(([language, documents]) => {
    const order = [language, ...locales.filter((other) => other !== language)];
    const find: Find = (id) =>
      order.map((locale) => present.get(`${locale} ${id}`) ?? led.get(`${locale} ${id}`)).find(Boolean) ??
      null;
    return [language, settle(documents, find)];
  });
  return { ...snapshot, content: Object.fromEntries(content) as Snapshot['content'] };
}

/** The same value where nothing in it leads to a document. */
function settle<T>(value: T, find: Find): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const settled = value.flatMap((item) => (isLink(item) ? linkOf(item, find) : [settle(item, find)]));
    return isSame(settled, value) ? value : (settled as T);
  }
  const entries = Object.entries(value).map(([name, item]) => [name, settle(item, find)] as const);
  const isUnchanged = entries.every(([name, item]) => item === (value as Record<string, unknown>)[name]);
  return isUnchanged ? value : (Object.fromEntries(entries) as T);
}

const isSame = (a: unknown[], b: unknown[]) => a.length === b.length && a.every((item, at) => item === b[at]);

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'document' in value &&
    'type' in value &&
    value.type === 'link'
  );
}

function linkOf({ document, children }: Link, find: Find): unknown[] {
  const url = find(document);
  return url === null ? children : [{ type: 'link', url, children }];
}
