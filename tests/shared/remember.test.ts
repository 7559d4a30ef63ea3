import { expect, test } from 'vitest';
import { remember } from '../../shared/remember.ts';

test('a value is made once for each key', () => {
  const made: string[] = [];
  const lengthOf = remember((key) => {
    made.push(key);
    return key.length;
  });
  expect(['de', 'en-GB', 'de', 'en-GB'].map(lengthOf)).toStrictEqual([2, 5, 2, 5]);
  expect(made).toStrictEqual(['de', 'en-GB']);
});
