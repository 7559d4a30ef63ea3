import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { clockChange } from '../../shared/clock-change.ts';
import { meetings } from '../../shared/meeting.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

/** Two meetings at 08:00 in Los Angeles; what the person notices at the second. */
const between = (first: string, second: string, zone: string) => {
  const all = meetings(
    groupFeed({ series: [series()], occurrences: [occurrence({ start: first }), occurrence({ start: second })] }),
  );
  const [, later] = all;
  if (later === undefined) throw new Error('two occurrences make two meetings');
  return clockChange(later, all, zone);
};

describe('a clock change moves a meeting for the person', () => {
  test.each([
    ['Sydney went back', '2017-03-21T15:00:00Z', '2017-04-04T15:00:00Z', 'Australia/Sydney', -60, false],
    ['Los Angeles went forward', '2017-03-07T16:00:00Z', '2017-03-14T15:00:00Z', 'Asia/Kolkata', -60, true],
    ['Los Angeles went back', '2017-10-31T15:00:00Z', '2017-11-07T16:00:00Z', 'Asia/Kolkata', 60, false],
    ['Lord Howe by half an hour', '2017-03-28T15:00:00Z', '2017-04-04T15:00:00Z', 'Australia/Lord_Howe', -30, false],
  ])('%s', (_, first, second, zone, shift, forward) => {
    expect(between(first, second, zone)).toMatchObject({ shift, forward, last: Date.parse(first) });
  });

  test('it names the zone and the day of the change', () => {
    const change = between('2017-03-21T15:00:00Z', '2017-04-04T15:00:00Z', 'Australia/Sydney');
    // 3:00 in Sydney became 2:00 on 2 April 2017: 16:00 UTC on the 1st.
    expect(change).toMatchObject({ zone: 'Australia/Sydney' });
    expect(Math.abs((change?.at ?? 0) - Date.parse('2017-04-01T16:00:00Z'))).toBeLessThanOrEqual(1000);
  });

  test.each([
    ['nothing changed', '2017-07-04T15:00:00Z', '2017-07-18T15:00:00Z', 'Asia/Kolkata'],
    ['both changed alike', '2017-03-07T16:00:00Z', '2017-03-14T15:00:00Z', 'America/New_York'],
    ['the group itself chose another hour', '2017-03-07T16:00:00Z', '2017-03-14T16:00:00Z', 'Asia/Kolkata'],
    ['the group itself chose another half hour', '2017-03-07T16:00:00Z', '2017-03-14T15:30:00Z', 'Asia/Kolkata'],
  ])('none when %s', (_, first, second, zone) => {
    expect(between(first, second, zone)).toBeUndefined();
  });

  test('the change of the group’s own zone is told where the person’s clocks stand still', () => {
    expect(between('2017-03-07T16:00:00Z', '2017-03-14T15:00:00Z', 'Asia/Kolkata')).toMatchObject({
      zone: 'America/Los_Angeles',
    });
  });

  /** What the person in Kolkata notices on 14 March, after the clocks of Los Angeles went forward on the 12th. */
  const after = (...before: Occurrence[]) => {
    const all = meetings(
      groupFeed({ series: [series()], occurrences: [...before, occurrence({ start: '2017-03-14T15:00:00Z' })] }),
    );
    const later = all.at(-1);
    return later && clockChange(later, all, 'Asia/Kolkata');
  };
  const last = occurrence({ start: '2017-03-07T16:00:00Z' });

  test.each([
    ['the meeting before is at another hour', moved('2017-03-07T16:00:00Z', { start: '2017-03-08T20:00:00Z' })],
    ['the meeting before was cancelled', cancelled({ start: '2017-03-07T16:00:00Z' })],
    ['the meeting before is of another series', occurrence({ start: '2017-03-07T16:00:00Z', series: 'other' })],
    ['the meeting before is of no series', occurrence({ start: '2017-03-07T16:00:00Z', series: null })],
  ])('none when %s', (_, before) => {
    expect(after(before)).toBeUndefined();
  });

  test('the first meeting of all has none to compare to', () => {
    expect(after()).toBeUndefined();
  });

  test('the last one that took place is the measure, whatever comes in between or before', () => {
    const others = [
      occurrence({ start: '2017-02-28T20:00:00Z' }),
      last,
      cancelled({ start: '2017-03-10T20:00:00Z' }),
      occurrence({ start: '2017-03-10T20:00:00Z', series: 'other' }),
    ];
    expect(after(...others)).toMatchObject({ shift: -60, last: Date.parse('2017-03-07T16:00:00Z') });
  });

  test('two meetings that belong to no series are not compared', () => {
    const all = meetings(
      groupFeed({
        occurrences: ['2017-03-07T16:00:00Z', '2017-03-14T15:00:00Z'].map((start) =>
          occurrence({ start, series: null }),
        ),
      }),
    );
    const [, later] = all;
    expect(later && clockChange(later, all, 'Asia/Kolkata')).toBeUndefined();
  });
});
