import subjects from './content/subjects.json' with { type: 'json' };
import type { Tenant, Text } from './types.ts';

/** How sentences speak of an institution: `Mfuko u-mezindua … wa Mfuko`, `the Fund has launched …`. */
export type Subject = {
  word: Text;
  /** The subject prefix of its noun class: `i` in `imezindua`. */
  prefix: string;
  /** The connective of its noun class: `ya` in `dira ya Wizara`. */
  connective: string;
};

const ARTICLE_KINDS = new Set([
  'authority',
  'executive-agency',
  'commission',
  'board',
  'independent-department',
  'parastatal',
  'judiciary',
  'parliament',
  'electoral-commission',
  'broadcaster',
  'recruitment-secretariat',
  'regulator',
  'water-utility',
  'security-service',
]);
const ENGLISH = new RegExp(`\\b(${subjects.english.join('|')})\\b`, 'g');

export function subjectOf({ name }: Tenant): Subject {
  const first = name.sw.split(' ')[0] ?? '';
  const [prefix, connective, fallback] = (subjects.swahili as Record<string, string[]>)[first] ?? [
    'i',
    'ya',
    first,
  ];
  return {
    word: [first, `the ${englishWord(name.en) ?? fallback}`],
    prefix: prefix ?? 'i',
    connective: connective ?? 'ya',
  };
}

/** The noun that an English name is built on: what stands last before the first `of` or `for`. */
function englishWord(name: string): string | undefined {
  const head = name.split(/ (?:of|for) /)[0] ?? name;
  return head.match(ENGLISH)?.at(-1) ?? name.match(ENGLISH)?.at(-1);
}

/** The English name as it stands inside a sentence: most take an article, those that begin with a place do not. */
export function fullName({ name, category, kind }: Tenant): string {
  const hasArticle =
    category === 'mda' &&
    (ARTICLE_KINDS.has(kind) ||
      /^(Ministry|Institute|National|University|College|Open|Law|Bank)/.test(name.en));
  return hasArticle ? `the ${name.en}` : name.en;
}
