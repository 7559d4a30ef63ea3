import { expect, test } from 'vitest';
import { keepPast } from '../../feed/kept-past.ts';
import type { MinutesEntry } from '../../shared/contract.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const told = (feed: ReturnType<typeof groupFeed>): string[] =>
  feed.occurrences.map(({ start, series: of }) => `${start} ${of ?? 'alone'}`);

/** On Tuesdays at 8 until the source changes on 2017-08-10, from then on at 9. */
const before = {
  feed: groupFeed({
    series: [series()],
    occurrences: ['2017-08-01', '2017-08-08', '2017-08-15'].map((date) => occurrence({ start: `${date}T15:00:00Z` })),
  }),
  from: '2017-07-30T00:00:00Z',
  until: '2017-08-10T00:00:00Z',
};
const today = (changes: Partial<Parameters<typeof groupFeed>[0]> = {}) =>
  groupFeed({
    generated: '2017-08-12T00:00:00Z',
    series: [series({ start: '2017-08-01T09:00:00' })],
    occurrences: ['2017-08-01', '2017-08-08', '2017-08-15'].map((date) => occurrence({ start: `${date}T16:00:00Z` })),
    ...changes,
  });

test('a new hour holds from the change on; what is past stays at the hour at which it was announced', () => {
  expect(told(keepPast(today(), [before]))).toEqual([
    '2017-08-01T15:00:00Z example@wg-meetings-until-20170810',
    '2017-08-08T15:00:00Z example@wg-meetings-until-20170810',
    '2017-08-15T16:00:00Z example@wg-meetings',
  ]);
});

test('the rule that held before is a series of its own, which ends with the last meeting that went by it', () => {
  const [now, then] = keepPast(today(), [before]).series;
  expect(now).toEqual(series({ start: '2017-08-01T09:00:00' }));
  expect(then).toEqual({
    ...series(),
    uid: 'example@wg-meetings-until-20170810',
    start: '2017-08-01T08:00:00',
    rrule: `${series().rrule};UNTIL=20170808T150000Z`,
    ended: '2017-08-10T00:00:00Z',
  });
});

test('a rule that comes back is one series, with a gap', () => {
  const at8 = { ...before, until: '2017-08-05T00:00:00Z' };
  const at9 = { ...before, feed: today(), from: '2017-08-05T00:00:00Z' };
  const kept = keepPast(before.feed, [at8, at9]);
  expect(told(kept)).toEqual([
    '2017-08-01T15:00:00Z example@wg-meetings',
    '2017-08-08T16:00:00Z example@wg-meetings-until-20170810',
    '2017-08-15T15:00:00Z example@wg-meetings',
  ]);
  expect(kept.series.map(({ uid, ended }) => [uid, ended])).toEqual([
    ['example@wg-meetings', undefined],
    ['example@wg-meetings-until-20170810', '2017-08-10T00:00:00Z'],
  ]);
});

test('a new rhythm takes no past meeting away and adds none', () => {
  const monthly = today({
    series: [series({ uid: 'other', rrule: 'FREQ=MONTHLY;BYDAY=4WE' })],
    occurrences: [
      occurrence({ series: 'other', start: '2017-08-02T16:00:00Z' }),
      occurrence({ series: 'other', start: '2017-08-23T16:00:00Z' }),
    ],
  });
  expect(told(keepPast(monthly, [before]))).toEqual([
    '2017-08-01T15:00:00Z example@wg-meetings',
    '2017-08-08T15:00:00Z example@wg-meetings',
    '2017-08-23T16:00:00Z other',
  ]);
});

test('a past date that the source still lists goes by the list', () => {
  const listed = occurrence({
    start: '2017-08-01T17:00:00Z',
    recurrenceId: '2017-08-01T16:00:00Z',
    certainty: 'stated',
    origin: 'dated-entry',
  });
  expect(told(keepPast(today({ occurrences: [listed] }), [before]))).toEqual([
    '2017-08-01T17:00:00Z example@wg-meetings',
    '2017-08-08T15:00:00Z example@wg-meetings-until-20170810',
  ]);
});

test('minutes linked later come to the meeting as it was announced', () => {
  const minutes: MinutesEntry[] = [
    { date: '2017-08-08', url: 'https://example.org/8', kind: 'minutes', host: 'example.org', line: 5 },
  ];
  const kept = keepPast(today({ minutes }), [before]);
  expect(kept.occurrences.map((one) => one.minutes.length)).toEqual([0, 1, 0]);
});

test('a source without a history is left as it is', () => {
  expect(keepPast(today(), [])).toEqual(today());
});
