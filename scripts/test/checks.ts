import { TSC } from '../setup.ts';

export type Check = { name: string; command: string; args: string[]; cwd?: string };

/** What is checked without running anything; the types of `core` and `cms` are, when those are compiled (`setup.ts`). */
export const checks: Check[] = [
  { name: 'lint and format', command: 'biome', args: ['ci', '.'] },
  { name: 'types: admin', command: TSC, args: ['-p', 'cms/src/admin'] },
  { name: 'types: templates', command: 'astro', args: ['check'], cwd: 'templates' },
  { name: 'types: scripts and sites', command: TSC, args: ['-p', '.'] },
  { name: 'types: tests', command: TSC, args: ['-p', 'tests'] },
];
