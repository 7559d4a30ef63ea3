import { expect, test } from 'vitest';
import { isKnownZone } from '../../shared/known-zone.ts';

test.each([
  ['America/Los_Angeles', true],
  ['Asia/Calcutta', true],
  ['UTC', true],
  ['Nowhere/Nothing', false],
  ['constructor', false],
  ['', false],
])('%j is known: %s', (zone, known) => {
  expect(isKnownZone(zone)).toBe(known);
});
