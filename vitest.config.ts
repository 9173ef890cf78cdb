import { defineConfig } from 'vitest/config';
import { SOON } from './tests/support/soon.ts';

/** `npm test -- --all`: what takes too long for every change runs too. */
const isAll = process.env.TEST_ALL === '1';

/** A project whose tests need a running Tovuti: one file after the other, for what one publishes must not surprise another. */
const systemProject = (
  name: string,
  database: 'sqlite' | 'postgres',
  { hasSites = true, ...options }: { include: string[]; globalSetup: string; hasSites?: boolean },
) => ({
  test: {
    name,
    ...options,
    provide: { database, hasSites },
    expect: { poll: SOON },
    fileParallelism: false,
    // What files could meet is the system, which they share anyway; a process for each loads everything anew.
    isolate: false,
    // A busy machine is no fault: only what never ends fails.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

/**
 * Everything runs on PostgreSQL. What the database decides (`each-database/`) runs on SQLite, too, and so does what is
 * looked at through a browser; with `--all` everything does.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,cms,sites,templates,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          // Plain functions keep nothing that another file could meet; loading them once is half of the work.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'templates',
          // In a browser, without a system behind it.
          include: ['tests/templates/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      systemProject('postgres', 'postgres', {
        include: ['tests/integration/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup.ts',
      }),
      systemProject('access', 'postgres', {
        include: ['tests/access/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup.ts',
        hasSites: false,
      }),
      systemProject('browser', 'sqlite', {
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup.ts',
      }),
      systemProject('sqlite', 'sqlite', {
        include: isAll
          ? ['tests/integration/**/*.test.ts', 'tests/access/**/*.test.ts']
          : ['tests/integration/each-database/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup.ts',
      }),
      systemProject('systems-postgres', 'postgres', {
        include: ['tests/systems/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup-systems.ts',
      }),
      systemProject('systems-sqlite', 'sqlite', {
        include: [isAll ? 'tests/systems/**/*.test.ts' : 'tests/systems/each-database/**/*.test.ts'],
        globalSetup: 'tests/support/global-setup-systems.ts',
      }),
    ],
  },
});
