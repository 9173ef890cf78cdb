export type Check = { name: string; command: string; args: string[]; cwd?: string };

/** What is checked without running anything; the types of `core` and `cms` are, when those are compiled (`setup.ts`). */
export const checks: Check[] = [
  { name: 'lint and format', command: 'biome', args: ['ci', '.'] },
  { name: 'types: admin', command: 'tsc', args: ['-p', 'cms/src/admin'] },
  { name: 'types: sites', command: 'tsc', args: ['-p', 'sites'] },
  { name: 'types: templates', command: 'astro', args: ['check'], cwd: 'templates' },
  { name: 'types: scripts', command: 'tsc', args: ['-p', '.'] },
  { name: 'types: tests', command: 'tsc', args: ['-p', 'tests'] },
];
