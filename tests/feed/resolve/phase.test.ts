import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const starts = (text: string): string[] => readmeFeed(text).series.map(({ start }) => start.slice(0, 10));
const said = (text: string): string[] => remarksOf(readmeFeed(text));
const listed = (sentence: string, ...dates: string[]): string =>
  `${sentence}\n\n## Schedule\n\n${dates.map((date) => `* ${date}`).join('\n')}`;

const BIWEEKLY = 'We meet every other Tuesday at 9am in Berlin';

describe('the weeks of "every other" are counted', () => {
  it.each([
    ['from the date that the sentence names', `${BIWEEKLY}, starting 2026-01-06.`, '2026-01-06'],
    ['from the first day of the rule after it', `${BIWEEKLY}, starting January 7, 2026.`, '2026-01-13'],
    ['from the earliest known meeting', listed(`${BIWEEKLY}.`, '2026-10-13', '2026-12-08'), '2026-10-13'],
    [
      'from the earliest known meeting of a list that has the newest first',
      listed(`${BIWEEKLY}.`, '2026-12-08', '2026-10-13', '2026-10-27'),
      '2026-10-13',
    ],
    ['as most of the listed dates do', listed(`${BIWEEKLY}.`, '2026-10-13', '2026-10-20', '2026-11-03'), '2026-10-20'],
    [
      'by what is known alone, not by a date off the rule',
      listed(`${BIWEEKLY}.`, '2026-10-14', '2026-10-20'),
      '2026-10-20',
    ],
    ['in even weeks of ISO 8601', `${BIWEEKLY}, in even weeks.`, '2026-11-10'],
    ['in odd weeks of ISO 8601', 'We meet every Tuesday of odd weeks at 9am in Berlin.', '2026-11-03'],
  ])('%s', (_, text, start) => {
    expect(starts(text)).toEqual([start]);
    expect(readmeFeed(text).series[0]?.assumed).toEqual(['duration']);
  });

  it('in the rhythm of a list that is all to come, from the day the README is as of', () => {
    const feed = readmeFeed(listed(`${BIWEEKLY}.`, '2026-12-08', '2026-12-22'));
    expect(feed.series[0]?.start).toBe('2026-11-10T09:00:00');
    expect(meetingsFrom(feed, '2026-11-23', 3)).toEqual([
      '2026-11-24T08:00:00Z derived',
      '2026-12-08T08:00:00Z stated',
      '2026-12-22T08:00:00Z stated',
    ]);
  });

  it('in the rhythm of months, too', () =>
    expect(starts(listed('We meet every other month on the first Tuesday at 9am in Berlin.', 'March 2, 2027'))).toEqual(
      ['2026-11-03'],
    ));
});

it('a list that begins later takes no meeting of a weekly sentence away', () => {
  const feed = readmeFeed(listed('We meet every Tuesday at 9am in Berlin.', '2026-12-08'));
  expect(meetingsFrom(feed, '2026-11-23', 3)).toEqual([
    '2026-11-24T08:00:00Z derived',
    '2026-12-01T08:00:00Z derived',
    '2026-12-08T08:00:00Z stated',
  ]);
});

describe('where nothing fixes the week or the month, both are shown', () => {
  it.each([
    [
      `${BIWEEKLY}.`,
      '2026-11-10T09:00:00',
      'warning phase-unknown: “every other Tuesday at 9am in Berlin” does not say which week. Every other Tuesday is counted from 2026-11-03; it may be meant from 2026-11-10. → Add a date: “starting 2026-11-03”.',
    ],
    [
      'We meet every other month on the 1st Tuesday at 9am in Berlin.',
      '2026-12-01T09:00:00',
      'warning phase-unknown: “every other month on the 1st Tuesday at 9am in Berlin” does not say which month. First Tuesday of every second month is counted from 2026-11-03; it may be meant from 2026-12-01. → Add a date: “starting 2026-11-03”.',
    ],
  ])('%s', (text, other, remark) => {
    const feed = readmeFeed(text);
    expect(feed.series[0]).toMatchObject({
      start: '2026-11-03T09:00:00',
      assumed: ['duration', 'phase'],
      disputed: { start: other, line: 3, origin: 'sentence' },
    });
    expect(remarksOf(feed)).toEqual([remark]);
  });

  it('on each date by the rule, and not on a listed one', () => {
    const feed = readmeFeed(listed(`${BIWEEKLY}.`, '2026-12-02 at 9am Berlin time'));
    expect(meetingsFrom(feed, '2026-11-30', 3)).toEqual([
      '2026-12-01T08:00:00Z disputed or 2026-12-08T08:00:00Z',
      '2026-12-02T08:00:00Z stated',
      '2026-12-15T08:00:00Z disputed or 2026-12-22T08:00:00Z',
    ]);
  });

  it('for three slots that take turns, and for slots that take turns by months', () => {
    const begin = (text: string) => readmeFeed(text).series.map(({ start }) => start);
    expect(begin('We meet on Tuesdays, alternating between 9am PT, 1pm PT and 5pm PT.')).toEqual([
      '2026-11-03T09:00:00',
      '2026-11-10T13:00:00',
      '2026-11-17T17:00:00',
    ]);
    expect(begin('We meet on the first Tuesday of the month, alternating between 9am PT and 5pm PT.')).toEqual([
      '2026-11-03T09:00:00',
      '2026-12-01T17:00:00',
    ]);
  });

  it('for each of the slots that take turns, one after the other', () => {
    const feed = readmeFeed('We meet on Tuesdays, alternating between 9am PT and 5pm PT.');
    expect(feed.series.map(({ start, assumed }) => [start, assumed])).toEqual([
      ['2026-11-03T09:00:00', ['duration', 'phase']],
      ['2026-11-10T17:00:00', ['duration', 'phase']],
    ]);
    expect(remarksOf(feed)[0]).toBe(
      'warning alternating: “on Tuesdays, alternating between 9am PT” has 2 slots that take turns, and does not say which comes when. → Give the next date of each: “16:00 starting 2026-01-06, 08:00 starting 2026-01-13”.',
    );
  });
});

describe('people are told of a beginning', () => {
  it.each([
    [
      'that the rule does not allow',
      `${BIWEEKLY}, starting January 7, 2026.`,
      [
        'warning start-date-mismatch: The start date 2026-01-07 is not on a day that the rule allows. Counted from 2026-01-13. → Correct the start date or the weekday.',
      ],
    ],
    [
      'without a year, where it fixes the weeks',
      `${BIWEEKLY}, starting November 10.`,
      ['info year-inferred: The start date names no year; read as 2026-11-10. → Add the year.'],
    ],
    [
      'that the calendar does not have',
      'We meet every Tuesday at 9am in Berlin, starting November 31, 2026.',
      [
        'warning no-such-date: The start date of “every Tuesday at 9am in Berlin” is one that the calendar does not have. It is passed over. → Correct the start date.',
      ],
    ],
    ['but not where it fixes nothing', 'We meet every Tuesday at 9am in Berlin, starting November 10.', []],
    [
      'and not where every week has a meeting anyway',
      'We meet every Tuesday at 9am in Berlin, starting January 7, 2026.',
      [],
    ],
  ])('%s', (_, text, remarks) => expect(said(text)).toEqual(remarks));
});
