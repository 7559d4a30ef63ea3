import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge } from '../../shared/badge.ts';
import { meetings } from '../../shared/meeting.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const start = Date.parse('2017-08-01T15:00:00Z');
const MINUTE = 60_000;
const [next] = meetings(groupFeed({ series: [series()], occurrences: [occurrence()] }));

const two = (other: string) =>
  meetings(groupFeed({ series: [series()], occurrences: [occurrence({ disputed: { start: other, line: 1 } })] }))[0];

describe('the badge', () => {
  test.each([
    ['nothing two hours before', -120, undefined],
    ['nothing 61 minutes before', -61, undefined],
    ['60', -60, { minutes: 60 }],
    ['12', -12, { minutes: 12 }],
    ['1', -1, { minutes: 1 }],
    ['now in the last half minute', -0.5, 'now'],
    ['now at the start', 0, 'now'],
    ['now in the last minute', 59, 'now'],
    ['nothing afterwards', 60, undefined],
  ])('says %s', (_, minutes, text) => {
    expect(badge(next, start + minutes * MINUTE).text).toStrictEqual(text);
  });

  test('is empty without a next meeting', () => {
    expect(badge(undefined, start)).toStrictEqual({ text: undefined, changes: undefined });
  });

  test('two readings an hour apart are one stretch, a week apart are two', () => {
    const hour = two('2017-08-01T16:00:00Z');
    expect(badge(hour, start + 90 * MINUTE).text).toBe('now');
    const week = two('2017-08-08T15:00:00Z');
    expect(badge(week, start + 30 * MINUTE).text).toBe('now');
    expect(badge(week, start + 90 * MINUTE).text).toBeUndefined();
    expect(badge(week, start + (7 * 24 * 60 - 5) * MINUTE).text).toStrictEqual({ minutes: 5 });
  });

  test('is empty from the very end of a reading on, and for ever once the meeting is over', () => {
    const week = two('2017-08-08T15:00:00Z');
    expect(badge(week, start + 60 * MINUTE).text).toBeUndefined();
    expect(badge(next, start + 60 * MINUTE)).toStrictEqual({ text: undefined, changes: undefined });
    expect(badge(next, start + 600 * MINUTE)).toStrictEqual({ text: undefined, changes: undefined });
  });

  test('is empty after an end that was only assumed, until the meeting is over for sure', () => {
    const unknown = series({ assumed: ['duration'] });
    const [one] = meetings(groupFeed({ series: [unknown], occurrences: [occurrence()] }));
    expect(badge(one, start + 60 * MINUTE)).toStrictEqual({ text: undefined, changes: start + 90 * MINUTE });
  });

  test('stays as it is until the moment it names, and differs then', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200 * MINUTE, max: 59 * MINUTE }), (shift) => {
        const now = start + shift;
        const { text, changes } = badge(next, now);
        expect(changes).toBeGreaterThan(now);
        if (changes === undefined) return;
        expect(badge(next, changes - 1).text).toStrictEqual(text);
        expect(badge(next, changes).text).not.toStrictEqual(text);
      }),
    );
  });
});
