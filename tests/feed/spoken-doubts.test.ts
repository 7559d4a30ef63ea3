import { expect, test } from 'vitest';
import { spokenDoubts } from '../../feed/spoken-doubts.ts';
import type { Diagnostic } from '../../shared/contract.ts';

const doubt = (severity: Diagnostic['severity'], line: number, hint?: string): Diagnostic => ({
  severity,
  code: 'some-code',
  message: `A ${severity}.`,
  line,
  column: 1,
  ...(hint !== undefined && { hint }),
});

test('doubts are told with their lines, the gravest first, each with the way to settle it', () => {
  expect(
    spokenDoubts([doubt('info', 3), doubt('warning', 9, 'Add the year.'), doubt('warning', 2), doubt('error', 7)]),
  ).toEqual([
    'Line 7: A error.',
    'Line 2: A warning.',
    'Line 9: A warning.',
    '  To settle it: Add the year.',
    'Line 3: A info.',
  ]);
});

test('where nothing is in doubt, nothing is said', () => {
  expect(spokenDoubts([])).toEqual([]);
});
