import { describe, expect, test } from 'vitest';
import { clockChange } from '../../shared/clock-change.ts';
import { meetings } from '../../shared/meeting.ts';
import { groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

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
  ])('none when %s', (_, first, second, zone) => {
    expect(between(first, second, zone)).toBeUndefined();
  });

  test('a moved meeting in between is no measure', () => {
    const all = meetings(
      groupFeed({
        series: [series()],
        occurrences: [
          moved('2017-03-07T16:00:00Z', { start: '2017-03-08T20:00:00Z' }),
          occurrence({ start: '2017-03-14T15:00:00Z' }),
        ],
      }),
    );
    const [, later] = all;
    expect(later && clockChange(later, all, 'Asia/Kolkata')).toBeUndefined();
  });
});
