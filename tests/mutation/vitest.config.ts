import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests of what is mutated, once, in one zone: a mutant that only another zone would catch is a finding. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    pool: 'forks',
    include: ['tests/{shared,feed}/**/*.test.{ts,tsx}'],
    // These start processes, which do not run the mutant.
    exclude: ['tests/feed/cli.test.ts', 'tests/feed/output-folder.test.ts', 'tests/feed/source-file.test.ts'],
    env: { TZ: 'UTC' },
    // What counts mutants is slower than what runs.
    testTimeout: 60_000,
  },
});
