import type { FormerAddress, Retirement, Snapshot } from '../snapshot/types.ts';
import { type LocaleContent, presentAddresses } from './locale-content.ts';
import type { RedirectRule, Route } from './types.ts';

type Place = Pick<FormerAddress, 'document' | 'language'>;
const keyOf = ({ document, language }: Place) => `${language} ${document}`;

/**
 * What is answered at addresses that have no page: the institution's own redirects first; then those of documents that
 * were redirected or moved; the rest of what was retired is gone. A redirect leads to its end at once, and never in a
 * circle; a live page is never hidden.
 */
export function oldAddresses(
  { redirects, retirements, formerAddresses }: Snapshot,
  contents: LocaleContent[],
  pages: Route[],
): { redirects: RedirectRule[]; gone: string[] } {
  const live = new Set(pages.map(({ input }) => input.page.url));
  const present = presentAddresses(contents);
  const retired = new Map(retirements.map((retirement) => [keyOf(retirement), retirement]));
  const left: Left[] = [
    ...retirements.filter((retirement) => !present.has(keyOf(retirement))),
    ...formerAddresses,
  ].map((place) => ({ from: place.address, to: leadOf(place, present, retired) }));

  const rules = new Map<string, RedirectRule>();
  const add = (rule: RedirectRule) => {
    if (!live.has(rule.from) && !rules.has(rule.from)) rules.set(rule.from, rule);
  };
  for (const { from, to, permanent } of redirects) add({ from, to, permanent });
  for (const { from, to } of left) if (to !== null && to !== GONE) add({ from, to, permanent: true });
  const ended = [...rules.values()].map((rule) => endOf(rule, rules, live));
  const known = new Set(ended.flatMap((rule) => rule?.from ?? []));
  const isFree = (address: string) => !live.has(address) && !known.has(address);
  return {
    redirects: ended.flatMap((rule) => rule ?? []),
    gone: [...new Set(left.filter(({ to }) => to !== null).map(({ from }) => from))].filter(isFree).sort(),
  };
}

const GONE = Symbol('gone');
type Left = { from: string; to: string | typeof GONE | null };

/** Where the reader of an address of this document is sent; null when nothing is known of the document any more. */
function leadOf(place: Place, present: Map<string, string>, retired: Map<string, Retirement>): Left['to'] {
  const url = present.get(keyOf(place));
  if (url !== undefined) return url;
  const retirement = retired.get(keyOf(place));
  if (!retirement) return null;
  return retirement.kind === 'redirect' && retirement.to !== null ? retirement.to : GONE;
}

/** The rule that leads to the end of its chain in one step; null when the chain comes back to where it has been. */
function endOf(rule: RedirectRule, rules: Map<string, RedirectRule>, live: Set<string>): RedirectRule | null {
  const seen = new Set([rule.from]);
  let { to, permanent } = rule;
  for (let next = rules.get(to); next && !live.has(to); next = rules.get(to)) {
    if (seen.has(to)) return null;
    seen.add(to);
    ({ to, permanent } = { to: next.to, permanent: permanent && next.permanent });
  }
  return seen.has(to) ? null : { from: rule.from, to, permanent };
}
