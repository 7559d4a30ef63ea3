import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests of what is mutated, once, in one zone: a mutant that only another zone would catch is a finding. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    pool: 'forks',
    // What is loaded once serves all files of tests: each on its own, loading takes more than half of the time.
    isolate: false,
    setupFiles: ['tests/mutation/load-anew.ts'],
    include: [
      'tests/shared/**/*.test.{ts,tsx}',
      'tests/feed/{read,resolve}/**/*.test.ts',
      'tests/feed/group-feed.test.ts',
    ],
    exclude: [
      // Ratios of time, which counting changes.
      'tests/feed/read/{linear-time,markdown-parts}.test.ts',
      // Hundreds of random documents, for each mutant that survives.
      'tests/feed/read/{addresses,round-trip}.test.ts',
    ],
    env: { TZ: 'UTC' },
    // What counts mutants is slower than what runs.
    testTimeout: 60_000,
  },
});
