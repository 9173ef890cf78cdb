import { CSV_TYPES } from '../csv-columns';
import { KINDS, type Kind, type Options } from '../jobs/job';
import { refuse } from './who';

const MAX_URL = 2000;

/**
 * What a person chose, checked.
 * @throws `import-kind` that names the choice
 */
export function readOptions(body: Record<string, unknown>): { kind: Kind; options: Options } {
  const kind = KINDS.find((name) => name === body.kind && name !== 'export');
  if (!kind) throw refuse('import-kind', { field: 'kind' });
  const { locale = 'sw', conflict = 'skip', publish = false, redirects = true } = body;
  if (locale !== 'sw' && locale !== 'en') throw refuse('import-kind', { field: 'locale' });
  if (conflict !== 'skip' && conflict !== 'replace') throw refuse('import-kind', { field: 'conflict' });
  if (typeof publish !== 'boolean') throw refuse('import-kind', { field: 'publish' });
  if (typeof redirects !== 'boolean') throw refuse('import-kind', { field: 'redirects' });
  const common = { locale, conflict, publish, redirects } as const;
  if (kind === 'csv') return { kind, options: { ...common, type: readType(body.type) } };
  if (kind === 'feed' && body.url) return { kind, options: { ...common, url: readUrl(body.url) } };
  return { kind, options: common };
}

function readType(type: unknown): string {
  const known = CSV_TYPES.find((name) => name === type);
  if (!known) throw refuse('import-kind', { field: 'type' });
  return known;
}

function readUrl(url: unknown): string {
  const isWeb =
    typeof url === 'string' && url.length <= MAX_URL && /^https?:\/\//i.test(url) && URL.canParse(url);
  if (!isWeb) throw refuse('import-kind', { field: 'url' });
  return url;
}
