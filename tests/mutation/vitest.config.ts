import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests of what is mutated, once, in one zone: a mutant that only another zone would catch is a finding. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    pool: 'forks',
    include: ['tests/{shared,feed}/**/*.test.{ts,tsx}'],
    exclude: ['tests/feed/cli/**', 'tests/feed/groups.test.ts'],
    env: { TZ: 'UTC' },
  },
});
