import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Zones every test about time runs in besides UTC: behind it, a half hour off, and a clock change of half an hour. */
const OTHER_ZONES = ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];

/** Folders whose tests need more than Node: each is a project of its own. */
const APART = {
  judges: 'tests/judges',
  clients: 'tests/clients',
  e2e: 'tests/e2e',
  prove: 'tests/prove',
  bench: 'tests/bench',
};

/**
 * One seed for all workers of a run. The gate always walks the same ground, so that it fails for the change it is run on;
 * PROVE_SEED=$RANDOM npm run test:prove walks new ground, and a finding is repeated by its seed.
 */
const PROVE_SEED = process.env.PROVE_SEED ?? '20170731';

/** Programs as a whole, and speed: every zone would say the same, at four times the cost. */
const IN_ONE_ZONE = [
  'tests/feed/action.test.ts',
  'tests/feed/cli.test.ts',
  'tests/feed/read/linear-time.test.ts',
  'tests/feed/read/markdown-parts.test.ts',
];

const testsIn = (folder: string) => `${folder}/**/*.test.{ts,tsx}`;

const project = (name: string, zone: string, include: string[], exclude: string[], extra = {}) => ({
  extends: true as const,
  test: { name, include, exclude, env: { TZ: zone }, ...extra },
});

/**
 * One command per project: `vitest run --config tests/vitest.config.ts --project unit`.
 * The zone comes from the environment of the worker process, as it does on a real machine;
 * tests/setup/zone.test.ts fails in a project where it does not arrive.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'forks',
    // Vitest keeps one core for itself, of two cores half of the machine, and needs next to nothing of it.
    maxWorkers: '100%',
    testTimeout: 20_000,
    projects: [
      project('unit', 'UTC', [testsIn('tests')], Object.values(APART).map(testsIn)),
      ...OTHER_ZONES.map((zone) =>
        project(
          `unit in ${zone}`,
          zone,
          ['tests/feed', 'tests/shared', 'tests/entrypoints', 'tests/setup'].map(testsIn),
          IN_ONE_ZONE,
        ),
      ),
      project('judges', 'UTC', [testsIn(APART.judges)], [], { testTimeout: 300_000, hookTimeout: 120_000 }),
      project('clients', 'UTC', [testsIn(APART.clients)], [], { testTimeout: 180_000, hookTimeout: 120_000 }),
      project('prove', 'UTC', [testsIn(APART.prove)], [], {
        env: { TZ: 'UTC', PROVE_SEED },
        testTimeout: 300_000 * Number(process.env.PROVE_TIMES ?? 1),
      }),
      project('bench', 'UTC', [testsIn(APART.bench)], [], { testTimeout: 300_000 }),
      project('e2e', 'UTC', [testsIn(APART.e2e)], [], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
});
