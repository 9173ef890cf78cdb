/** Where each address leads; the addresses are paths of one site. */
export type Leads = Map<string, string>;

const WITHOUT_END = /(?<=.)\/$/;
const pathOf = (address: string) => (address.split(/[?#]/)[0] ?? '').replace(WITHOUT_END, '');

/** True when a redirect from `from` to `to` would lead back to `from`, by itself or through the redirects there are. */
export function leadsBack(leads: Leads, from: string, to: string): boolean {
  const start = pathOf(from);
  const seen = new Set<string>();
  for (let at: string | undefined = to; at !== undefined; at = leads.get(at) ?? leads.get(pathOf(at))) {
    if (pathOf(at) === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
