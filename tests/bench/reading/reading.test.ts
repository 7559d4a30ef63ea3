import { expect, test } from 'vitest';
import { LIBRARIES } from './libraries.ts';
import { ours } from './ours.ts';
import { differences, score } from './score.ts';
import { MEETINGS } from './sentences.ts';

test('no sentence is read as a meeting at another time than it states', () => {
  expect({ ...score(ours), differences: differences(ours) }).toMatchObject({ wrongRule: 0 });
});

test('at least nineteen sentences of twenty are read whole', () => {
  expect(score(ours).right).toBeGreaterThanOrEqual(0.95 * MEETINGS.length);
});

test.each(Object.entries(LIBRARIES))('%s reads fewer of them', (_, read) => {
  expect(score(read).right).toBeLessThan(score(ours).right);
});
