import * as v from 'valibot';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface StepResult {
  name: string;
  script: string;
  seconds: number;
  ok: boolean;
  counts: Counts;
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The part of vitest's JSON report that is read: https://vitest.dev/guide/reporters#json-reporter */
const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

/** Counts of a vitest JSON report; none where there is no report, as when vitest itself could not start. */
export const countsIn = (report: string | undefined): Counts => {
  if (report === undefined) return NO_TESTS;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = v.parse(Report, JSON.parse(report));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
};

/**
 * The closing lines of a run, last of all `N passed, N failed`.
 * A step that fails without a failing test (the linter, a build, a test file that cannot be loaded) counts as one
 * failure, and so does each skipped test: what was not run has proved nothing.
 */
export const summary = (results: readonly StepResult[]): { text: string; failed: boolean } => {
  const sum = (count: (result: StepResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const passed = sum(({ counts }) => counts.passed);
  const skipped = sum(({ counts }) => counts.skipped);
  const failed = sum(({ ok, counts }) => (ok ? counts.failed : Math.max(1, counts.failed))) + skipped;
  const lines = [
    ...results.filter(({ ok }) => !ok).map(({ name, script }) => `Failed: ${name}. Run it alone: npm run ${script}`),
    ...(skipped > 0 ? [`Skipped tests: ${skipped}. A skipped test proves nothing; run it or take it out.`] : []),
    `In ${Math.round(sum(({ seconds }) => seconds))} seconds:`,
    `${passed} passed, ${failed} failed`,
  ];
  return { text: lines.join('\n'), failed: failed > 0 };
};
