import { expect, test } from 'vitest';
import { countsIn, NO_TESTS, summary, type StepResult } from './run-summary.ts';

const step = (change: Partial<StepResult>): StepResult => ({
  name: 'lint',
  script: 'lint',
  seconds: 1,
  ok: true,
  counts: NO_TESTS,
  ...change,
});

const lastLine = (results: StepResult[]) => summary(results).text.split('\n').at(-1);

test.each([
  ['all is well', [step({}), step({ counts: { passed: 7, failed: 0, skipped: 0 } })], '7 passed, 0 failed', false],
  ['tests fail', [step({ ok: false, counts: { passed: 7, failed: 2, skipped: 0 } })], '7 passed, 2 failed', true],
  ['a step without tests fails', [step({ ok: false })], '0 passed, 1 failed', true],
  [
    'a skipped test is no passed test',
    [step({ counts: { passed: 7, failed: 0, skipped: 1 } })],
    '7 passed, 1 failed',
    true,
  ],
])('%s', (_, results, line, failed) => {
  expect(lastLine(results)).toBe(line);
  expect(summary(results).failed).toBe(failed);
});

test('a failed step is named with the command that runs it alone', () => {
  expect(summary([step({ ok: false })]).text).toContain('npm run lint');
});

test('counts come from the report of vitest, and are none where it wrote no report', () => {
  const report = JSON.stringify({ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
  expect(countsIn(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(countsIn(undefined)).toEqual(NO_TESTS);
});
