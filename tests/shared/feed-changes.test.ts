import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { feedChanges } from '../../shared/feed-changes.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

const NOW = Date.parse('2017-07-31T00:00:00Z');
const START = '2017-08-01T15:00:00Z';
const id = 'example@wg-meetings/2017-08-01';
const feed = (...occurrences: Occurrence[]) => groupFeed({ series: [series()], occurrences });
const news = (before: Occurrence[], after: Occurrence[], now = NOW) =>
  feedChanges(feed(...before), feed(...after), now).map(({ kind }) => kind);
const unsure = (other: string) => occurrence({ id, certainty: 'disputed', disputed: { start: other, line: 3 } });

describe('what is new in a feed', () => {
  test.each([
    ['nothing when it is the same', occurrence({ id }), occurrence({ id }), []],
    ['a cancellation', occurrence({ id }), cancelled({ id }), ['cancelled']],
    ['no cancellation that was known', cancelled({ id }), cancelled({ id }), []],
    ['a move', occurrence({ id }), moved(START, { id, start: '2017-08-02T15:00:00Z' }), ['moved']],
    ['no move when a second reading appears', occurrence({ id }), unsure('2017-08-01T16:00:00Z'), []],
    ['no move when one of two readings turns out right', unsure('2017-08-01T16:00:00Z'), occurrence({ id }), []],
    ['no move of a meeting that was not known', occurrence({ id: 'another' }), occurrence({ id }), []],
  ])('%s', (_, before, after, kinds) => {
    expect(news([before], [after])).toStrictEqual(kinds);
  });

  test('a move says from when', () => {
    const later = moved(START, { id, start: '2017-08-02T15:00:00Z' });
    const [change] = feedChanges(feed(occurrence({ id })), feed(later), NOW);
    expect(change).toMatchObject({ from: Date.parse(START), meeting: { occurrence: later } });
  });

  describe('by the reading that the person has settled on', () => {
    const LATER = '2017-08-01T16:00:00Z';
    const list = { origin: 'dated-entry', sha256: feed().group.source.sha256 } as const;
    const unsureByList = occurrence({
      id,
      certainty: 'disputed',
      disputed: { start: LATER, line: 3, origin: 'dated-entry' },
    });
    /** The page was changed, and with that the choice has ended. */
    const edited = (...occurrences: Occurrence[]) => {
      const { group, ...others } = feed(...occurrences);
      return { ...others, group: { ...group, source: { ...group.source, sha256: 'f'.repeat(64) } } };
    };
    const moves = (after: ReturnType<typeof edited>, choice?: typeof list) =>
      feedChanges(feed(unsureByList), after, NOW, choice).map((change) => change.kind === 'moved' && change.from);

    test('that the other one turned out right is a move', () => {
      expect(moves(edited(occurrence({ id })))).toStrictEqual([]);
      expect(moves(edited(occurrence({ id })), list)).toStrictEqual([Date.parse(LATER)]);
    });

    test('that it turned out right is none, nor that both stand there as before', () => {
      expect(moves(edited(occurrence({ id, start: LATER })), list)).toStrictEqual([]);
      expect(moves(edited(unsureByList), list)).toStrictEqual([]);
      expect(moves(feed(unsureByList), list)).toStrictEqual([]);
    });

    test('a move starts from the time that they knew', () => {
      const after = edited(moved(START, { id, start: '2017-08-02T15:00:00Z' }));
      expect(moves(after)).toStrictEqual([Date.parse(START)]);
      expect(moves(after, list)).toStrictEqual([Date.parse(LATER)]);
    });
  });

  test('what is over is no news, from its very end on', () => {
    const [before, after] = [[occurrence({ id })], [cancelled({ id })]];
    expect(news(before, after, Date.parse('2017-08-01T15:59:59Z'))).toStrictEqual(['cancelled']);
    expect(news(before, after, Date.parse('2017-08-01T16:00:00Z'))).toStrictEqual([]);
  });

  test('what would be over is news when it was moved to a time ahead, and what was ahead when it was moved back', () => {
    const [early, late] = [occurrence({ id }), moved(START, { id, start: '2017-08-03T15:00:00Z' })];
    const between = Date.parse('2017-08-02T00:00:00Z');
    expect(news([early], [late], between)).toStrictEqual(['moved']);
    expect(news([late], [early], between)).toStrictEqual(['moved']);
  });

  test('a record that was not there', () => {
    const entry = { date: '2017-07-18', url: 'https://example.org/1', kind: 'recording', host: 'x', line: 1 } as const;
    const after = { ...feed(occurrence({ id })), minutes: [entry] };
    expect(feedChanges(feed(occurrence({ id })), after, NOW)).toStrictEqual([{ kind: 'record', entry }]);
    expect(feedChanges(after, after, NOW)).toStrictEqual([]);
  });
});
