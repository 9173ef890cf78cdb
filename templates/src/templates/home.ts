import type { Theme } from '../contract.ts';

const SERVICE_THEMES = new Set<Theme>(['council', 'hospital', 'agency']);

/** Citizens come to councils, hospitals and agencies to get something done, to the others to read first. */
export function leadsWithServices(theme: Theme): boolean {
  return SERVICE_THEMES.has(theme);
}
