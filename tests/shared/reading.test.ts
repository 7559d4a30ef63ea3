import { describe, expect, test } from 'vitest';
import { readings } from '../../shared/reading.ts';
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

describe('what a reading comes from, where the feed does not say', () => {
  const disputed = { start: '2017-08-01T16:00:00Z', line: 9 };
  const words = 'Tuesdays at 8AM PT';

  test.each([
    ['the rule alone', { certainty: 'derived', lines: [] }, [['sentence', 3, words]]],
    ['the list', { certainty: 'stated', lines: [7] }, [['dated-entry', 7, undefined]]],
    [
      'the list, in its words',
      { certainty: 'stated', lines: [7], says: 'August 1st' },
      [['dated-entry', 7, 'August 1st']],
    ],
    [
      'the rule, against the list',
      { certainty: 'disputed', lines: [3], disputed },
      [
        ['sentence', 3, words],
        ['dated-entry', 9, undefined],
      ],
    ],
    [
      'the list, against the rule',
      { certainty: 'disputed', lines: [7], disputed: { ...disputed, line: 3 } },
      [
        ['dated-entry', 7, undefined],
        ['sentence', 3, undefined],
      ],
    ],
    [
      'the list, against what is said to be the rule',
      { certainty: 'disputed', lines: [7], origin: 'notice', disputed: { ...disputed, origin: 'sentence' } },
      [
        ['notice', 7, undefined],
        ['sentence', 9, words],
      ],
    ],
    [
      'the rule, against words of another line',
      { certainty: 'disputed', lines: [3], disputed: { ...disputed, says: 'at 9', origin: 'converter-link' } },
      [
        ['sentence', 3, words],
        ['converter-link', 9, 'at 9'],
      ],
    ],
  ] as const)('%s', (_, { lines, ...changes }, expected) => {
    const found = readings(occurrence({ ...changes, lines: [...lines] }), series());
    expect(found.map(({ origin, line, says }) => [origin, line, says])).toStrictEqual(expected);
  });

  test('a date that is listed without a time has its time from the rule, in the words of the rule', () => {
    const [one] = readings(occurrence({ certainty: 'disputed', origin: 'sentence', lines: [80] }), series());
    expect(one).toMatchObject({ line: 80, says: words, origin: 'sentence' });
  });

  test('a meeting of its own whose other reading is a sentence has no words of a rule', () => {
    const both = occurrence({
      series: null,
      certainty: 'disputed',
      lines: [7],
      disputed: { ...disputed, origin: 'sentence' },
    });
    expect(readings(both, undefined).map(({ line, says }) => [line, says])).toStrictEqual([
      [7, undefined],
      [9, undefined],
    ]);
  });

  test('a meeting of its own has no rule to quote', () => {
    const [one] = readings(occurrence({ series: null, certainty: 'derived', lines: [] }), undefined);
    expect(one).toStrictEqual({
      start: Date.parse('2017-08-01T15:00:00Z'),
      line: undefined,
      says: undefined,
      origin: 'sentence',
    });
  });
});
