import { describe, expect, test } from 'vitest';
import { isAnotherDay } from '../../shared/day-shift.ts';
import { readings } from '../../shared/reading.ts';
import { sourceLine } from '../../shared/source-line.ts';
import { occurrence, series } from '../fixtures/feeds.ts';

describe('the readings of a start', () => {
  test('a sure one has one, in the words of the rule', () => {
    expect(readings(occurrence(), series())).toStrictEqual([
      { start: Date.parse('2017-08-01T15:00:00Z'), line: 3, says: 'Tuesdays at 8AM PT', origin: 'sentence' },
    ]);
  });

  test.each([
    ['the list prefers the later', '2017-08-01T16:00:00Z', '2017-08-01T15:00:00Z', 'dated-entry', 'sentence'],
    ['the rule prefers the earlier', '2017-08-01T15:00:00Z', '2017-08-01T16:00:00Z', 'sentence', 'dated-entry'],
  ] as const)(
    'a disputed one has two, the earlier first, whichever the feed prefers: %s',
    (_, start, other, mine, theirs) => {
      const both = readings(
        occurrence({ start, certainty: 'disputed', origin: mine, disputed: { start: other, line: 9, origin: theirs } }),
        series(),
      );
      expect(both.map((one) => [one.start, one.origin])).toStrictEqual([
        [Date.parse('2017-08-01T15:00:00Z'), 'sentence'],
        [Date.parse('2017-08-01T16:00:00Z'), 'dated-entry'],
      ]);
    },
  );
});

describe('the address of a line', () => {
  test.each([
    ['https://github.com/a/b/blob/main/README.md', 'https://github.com/a/b/blob/main/README.md?plain=1#L39'],
    ['https://raw.githubusercontent.com/a/b/main/README.md', 'https://github.com/a/b/blob/main/README.md?plain=1#L39'],
    ['https://gitlab.com/a/b/-/blob/main/README.md', 'https://gitlab.com/a/b/-/blob/main/README.md#L39'],
    ['https://github.com/a/b', undefined],
    [null, undefined],
    ['not an address', undefined],
  ])('%s', (source, address) => {
    expect(sourceLine(source, 39)).toBe(address);
  });
});

test.each([
  ['Pacific/Apia', true],
  ['Asia/Kolkata', false],
  ['Australia/Sydney', true],
])('a meeting on Tuesday morning in Los Angeles is on another day in %s: %s', (zone, another) => {
  expect(isAnotherDay(Date.parse('2017-08-01T15:00:00Z'), zone, 'America/Los_Angeles')).toBe(another);
});
