import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,cms,sites,templates,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup.ts',
          // One system for all: what a file publishes must not surprise another half-way.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'system-postgres',
          // All that is not looked at through a browser; the queue's own tests start both databases themselves.
          include: ['tests/integration/**/*.test.ts'],
          exclude: ['tests/integration/queue.test.ts'],
          globalSetup: 'tests/support/global-setup-postgres.ts',
          fileParallelism: false,
          // After the other system: two at once would only slow each other.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
