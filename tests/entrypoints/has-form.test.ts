import { describe, expect, test } from 'vitest';
import { hasForm, isRecordOf } from '../../entrypoints/store/has-form.ts';

const KEPT = { at: 0, name: '', lines: [0], own: { ids: [''] }, any: null };

describe('a kept value', () => {
  test.each([
    ['as it was written', { at: 5, name: 'a', lines: [1, 2], own: { ids: [] }, any: 'x' }, true],
    ['with more than is known', { at: 5, name: 'a', lines: [], own: { ids: [], more: 1 }, any: null, more: 1 }, true],
    ['that is a text', 'KEPT', false],
    ['that is nothing', null, false],
    ['that is a list', [KEPT], false],
    ['without a field', { at: 5, lines: [], own: { ids: [] }, any: null }, false],
    ['with a field of another kind', { at: '5', name: 'a', lines: [], own: { ids: [] } }, false],
    ['with one entry of another kind', { at: 5, name: 'a', lines: [1, null], own: { ids: [] } }, false],
    ['with a spoilt field deep inside', { at: 5, name: 'a', lines: [], own: { ids: [[]] } }, false],
  ])('%s', (_, value, has) => {
    expect(hasForm(value, KEPT)).toBe(has);
  });

  test.each([
    ['empty', {}, true],
    ['of the right values', { a: { at: 1 }, constructor: { at: 2 } }, true],
    ['with one wrong value', { a: { at: 1 }, b: 'x' }, false],
    ['in the place of which is a list', [{ at: 1 }], false],
  ])('a record: %s', (_, value, has) => {
    expect(isRecordOf(value, { at: 0 })).toBe(has);
  });
});
