import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The version that looks; the accessibility statement names it. */
export const AXE_VERSION = axe.version;

/** What axe finds wrong on the page that is open: each rule, and the first element that breaks it. */
export async function violationsOf(page: Page): Promise<[rule: string, element: string | undefined][]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  });
}
