import { describe, expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

describe('what is not published, and why', () => {
  it.each([
    [
      '~~We meet every Tuesday at 9am PT.~~',
      'info set-aside: “every Tuesday at 9am PT” is not published: it is struck out.',
    ],
    [
      'We used to meet every Tuesday at 9am PT.',
      'info set-aside: “every Tuesday at 9am PT” is not published: the text around it says that it is over or paused.',
    ],
    [
      'Release on the first Tuesday at 9am PT.',
      'info set-aside: “first Tuesday at 9am PT” is not published: it is about something else than a meeting.',
    ],
    [
      'Proposal: We could meet every Tuesday at 9am PT.',
      'info set-aside: “every Tuesday at 9am PT” is not published: it is a proposal.',
    ],
    [
      'We meet on Tuesdays.',
      'warning incomplete: “We meet on Tuesdays” does not say the time. It is not published: any date would be a guess. → Add the time: “the 1st Tuesday of every month at 9:00 in New York”.',
    ],
    [
      'We meet twice a month.',
      'warning incomplete: “We meet twice a month” does not say the day and the time. It is not published: any date would be a guess. → Add the day and the time: “the 1st Tuesday of every month at 9:00 in New York”.',
    ],
    [
      'Meetings are twice a month on Tuesdays at 9am PT',
      'warning incomplete: “twice a month on Tuesdays at 9am PT” does not say which week of the month. It is not published: any date would be a guess. → Add which week of the month: “the 1st Tuesday of every month at 9:00 in New York”.',
    ],
    [
      'Hello.',
      'warning no-meeting: No meeting was found: no sentence, list or table names a weekday or a date with a time. → Write one sentence such as “We meet on the 1st and 3rd Tuesday of every month at 8:00 in Los Angeles.”',
    ],
    [
      'This group has been archived.\n\nWe meet every Tuesday at 9am PT.',
      'warning group-ended: “This group has been archived.” says that the group has ended or moved. Nothing is published from this page. → If it still meets, take that sentence out.',
    ],
    [
      'We meet on the Thursday after the last Tuesday of the month at 9am PT.',
      'error no-such-rule: “on the Thursday after the last Tuesday of the month at 9am PT” has no recurrence rule that calendars know. → List the dates.',
    ],
  ])('%j', (text, remark) => {
    const feed = readmeFeed(text);
    expect([feed.series, feed.occurrences]).toEqual([[], []]);
    expect(remarksOf(feed)).toEqual([remark]);
  });
});

/** Which week is meant, is another doubt of some of these. */
const PHASE = 'warning phase-unknown: ';

describe('what is published, and in doubt by its words', () => {
  it.each([
    [
      'on Mondays and Tuesdays at 9am PT and 5pm PT',
      'warning cross-product: “on Mondays and Tuesdays at 9am PT” names several days and several times. Read as each time on each day: Every Monday and Tuesday, also at 09:00 in Los Angeles. → Say which time is on which day.',
    ],
    [
      'every 2nd Tuesday at 9am PT',
      'warning every-nth-weekday: “every 2nd Tuesday at 9am PT” can mean “Every other Tuesday” or “Second Tuesday of the month”. Read as the first. → Write “Every other Tuesday” or “Second Tuesday of the month”.',
    ],
    [
      'biweekly on Mondays and Thursdays at 9am PT',
      'warning twice-a-week-or-every-two-weeks: “biweekly on Mondays and Thursdays at 9am PT” “bi-weekly” with several weekdays can mean twice a week or every two weeks. Read as “Every other Monday and Thursday”; the other is “Every Monday and Thursday”. → Write “every two weeks” or “twice a week”.',
    ],
    [
      'on Tuesdays at 24:00 UTC',
      'warning odd-clock: “on Tuesdays at 24:00 UTC” has a time that is not written as clocks show it. Read as 00:00 UTC. → Write “00:00 UTC”.',
    ],
    [
      'on Tuesdays from 11:00am - 12:00am PT',
      'warning odd-clock: “on Tuesdays from 11:00am - 12:00am PT” has a time that is not written as clocks show it. Read as 11:00 in Los Angeles. → Write “11:00 in Los Angeles”.',
    ],
    [
      'on Tuesdays at 9am PT as needed',
      'warning on-demand: “on Tuesdays at 9am PT” is held only when there is need. Published as if it always took place. → List the dates that take place.',
    ],
    [
      'on Tuesdays at 9am PT (subject to change)',
      'warning may-change: “on Tuesdays at 9am PT” is said to be subject to change. → List the dates that differ.',
    ],
    [
      'on Tuesdays at 9am PT, except on holidays',
      'warning exception-in-prose: “on Tuesdays at 9am PT” has exceptions in words that no calendar rule can hold. Dates that fall away may still be shown. → List the cancelled dates: “2026-12-24 - cancelled”.',
    ],
    [
      'weekly or biweekly on Tuesdays at 9am PT',
      'warning frequency-contradiction: “weekly or biweekly on Tuesdays at 9am PT” gives two rhythms: “Every other Tuesday” and “Every Tuesday”. Read as the first. → Keep one of them: “Every other Tuesday”.',
    ],
    [
      'every 1-2 weeks on Tuesdays at 9am PT',
      'warning vague-frequency: “every 1-2 weeks on Tuesdays at 9am PT” leaves open how often. Read as “Every Tuesday”. → Name one rhythm.',
    ],
    [
      'alternately at 9am PT on Tuesdays',
      'warning alternating: “9am PT on Tuesdays” alternates between meetings, and does not say which comes when. → Give the next date of each: “16:00 starting 2026-01-06, 08:00 starting 2026-01-13”.',
    ],
    [
      'every Tuesday of odd weeks at 9am in Berlin',
      'warning week-parity: “every Tuesday of odd weeks at 9am in Berlin” counts odd or even weeks. Read as ISO 8601 weeks, every two weeks on; after a year of 53 weeks the two differ. → Add a date: “every other week, starting 2026-01-08”.',
    ],
  ])('%s', (sentence, remark) => {
    const feed = readmeFeed(`We meet ${sentence}.`);
    expect(feed.series).not.toEqual([]);
    expect(remarksOf(feed).find((one) => !one.startsWith(PHASE))).toBe(remark);
  });
});

describe('a group without a sign of life for twelve months', () => {
  const TUESDAYS = 'We meet every Tuesday at 9am PT.';
  const dormant = (text: string, updated: string) => readmeFeed(text, { updated }).series[0]?.dormantSince;
  it.each([
    ['in a README that changed since', TUESDAYS, '2025-11-23', undefined],
    ['in a README that did not', TUESDAYS, '2025-11-22', '2025-11-22T00:00:00Z'],
    [
      'but with later minutes',
      `${TUESDAYS}\n\n* 2025-12-02: [minutes](https://docs.google.com/document/d/1)`,
      '2024-01-01',
      undefined,
    ],
    [
      'with minutes of another year',
      `${TUESDAYS}\n\n* 2024-12-03: [minutes](https://docs.google.com/document/d/1)`,
      '2024-01-01',
      '2024-12-03T17:00:00Z',
    ],
    [
      'with a listed date of another year',
      `${TUESDAYS}\n\n* 2024-12-03 at 10am PT`,
      '2024-01-01',
      '2024-12-03T18:00:00Z',
    ],
    [
      'with a listed date that has no time',
      `${TUESDAYS}\n\n## Schedule\n\n* 2024-12-03`,
      '2024-01-01',
      '2024-12-03T17:00:00Z',
    ],
    ['but with a listed date to come', `${TUESDAYS}\n\n## Schedule\n\n* 2026-12-01`, '2024-01-01', undefined],
  ])('%s', (_, text, updated, since) => expect(dormant(text, updated)).toBe(since));

  it('is told so, and still sees what the rule gives', () => {
    const feed = readmeFeed(TUESDAYS, { updated: '2024-01-01' });
    expect(remarksOf(feed)).toEqual([
      'info dormant: No sign of a meeting since 2024-01-01. What the rule gives is still shown, after that remark. → List a recent or coming date, or say that the group no longer meets.',
    ]);
    expect(feed.occurrences.some(({ start }) => start === '2026-11-24T17:00:00Z')).toBe(true);
  });
});

it('a time for each half of the year is in doubt as such, besides the two times', () =>
  expect(remarksOf(readmeFeed('We meet every Thursday at 15:30 UTC during US DST / 16:30 UTC otherwise.')).at(-1)).toBe(
    'warning season-bound: “every Thursday at 15:30 UTC during US DST / 16:30 UTC” gives a time for one half of the year. Read as 15:30 UTC all year. → Name a place whose clocks the meeting follows.',
  ));
