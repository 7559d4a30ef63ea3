import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const SENTENCE = 'We meet every Tuesday at 9am PT.';
const schedule = (...entries: string[]) =>
  readmeFeed(`${SENTENCE}\n\n## Schedule\n\n${entries.map((entry) => `* ${entry}`).join('\n')}`);
const days = (...entries: string[]) =>
  schedule(...entries)
    .occurrences.filter(({ certainty }) => certainty === 'stated')
    .map(({ start }) => start.slice(0, 10));

describe('a year that is not given', () => {
  it.each([
    ['is the nearest to the day the README is as of', ['December 1', 'October 6'], ['2026-10-06', '2026-12-01']],
    [
      'goes on from the entry before',
      ['December 1', 'December 29', 'January 5'],
      ['2026-12-01', '2026-12-29', '2027-01-05'],
    ],
    [
      'is the one in which the weekday is right',
      ['Tuesday, January 12', 'Monday, January 5'],
      ['2026-01-05', '2027-01-12'],
    ],
    ['is that of the neighbour', ['December 3, 2024', 'December 10'], ['2024-12-03', '2024-12-10']],
  ])('%s', (_, entries, expected) => expect(days(...entries)).toEqual(expected));

  it('is that of a converter link in the entry, and of the heading above', () => {
    const link = 'https://www.timeanddate.com/worldclock/fixedtime.html?iso=20240305T17';
    expect(days(`March 5 ([time](${link}))`)).toEqual(['2024-03-05']);
    const feed = readmeFeed(`${SENTENCE}\n\n## Schedule 2025\n\n* March 4\n* March 11`);
    expect(meetingsFrom(feed, '2025-01-01', 2)).toEqual(['2025-03-04T17:00:00Z stated', '2025-03-11T16:00:00Z stated']);
  });

  it('is said once a list, with the first and the last of it', () => {
    const feed = schedule('Tuesday December 1', 'Tuesday December 8', 'Tuesday January 5');
    expect(remarksOf(feed)).toEqual([
      'info year-inferred: No year is given in “Tuesday December 1”; read as 2026-12-01 to 2027-01-05. → Add the year.',
    ]);
    expect(feed.diagnostics.at(-1)).toMatchObject({ line: 7, lines: [7, 8, 9] });
  });

  it('is said of a date alone, and of each paragraph', () => {
    const feed = readmeFeed(
      `${SENTENCE}\n\nThe December 1 meeting is cancelled.\n\nThe December 8 meeting is cancelled.`,
    );
    expect(remarksOf(feed)).toEqual([
      'info year-inferred: No year is given in “December 1 meeting is cancelled”; read as 2026-12-01. → Add the year.',
      'info year-inferred: No year is given in “December 8 meeting is cancelled”; read as 2026-12-08. → Add the year.',
    ]);
  });

  it('of a notice is the one that the list has on that day', () =>
    expect(
      meetingsFrom(
        readmeFeed(
          `${SENTENCE}\n\nThe March 2 meeting is cancelled.\n\n## Schedule\n\n* March 2, 2027\n* March 9, 2027`,
          { updated: '2026-08-01' },
        ),
        '2027-03-01',
        2,
      ),
    ).toEqual(['2027-03-02T17:00:00Z cancelled stated', '2027-03-09T17:00:00Z stated']));

  it('of a notice is the one of its own day in the list, not that of the day beside it', () =>
    expect(
      readmeFeed(
        `The May 2 meeting is cancelled.\n\n## Schedule\n\n* May 2, 2017 at 9am PT\n* May 9, 2019 at 9am PT`,
      ).occurrences.map(({ start, status }) => `${start} ${status}`),
    ).toEqual(['2017-05-02T16:00:00Z cancelled', '2019-05-09T16:00:00Z scheduled']));

  it('of a converter link is that of its own entry', () => {
    const link = 'https://www.timeanddate.com/worldclock/fixedtime.html?iso=20240305T17';
    expect(days('December 1', `March 5 ([time](${link}))`)).toEqual(['2024-03-05', '2026-12-01']);
  });

  it('that only a far one’s weekday fits is doubtful', () =>
    expect(remarksOf(schedule('Monday, December 9'))).toEqual([
      'warning year-inferred: No year is given in “Monday, December 9”; read as 2024-12-09. → Add the year.',
    ]));

  it('is said of each list and of each paragraph', () => {
    const feed = readmeFeed(
      `${SENTENCE}\n\nThe December 1 meeting is cancelled.\n\nThe December 8 meeting is cancelled.\n\n## Schedule\n\n* December 15\n* December 22\n\nAnd\n\n* January 5`,
    );
    expect(remarksOf(feed).map((remark) => remark.replace(/^.*“|”; read as|\. → .*$/g, ''))).toEqual([
      'December 1 meeting is cancelled 2026-12-01',
      'December 8 meeting is cancelled 2026-12-08',
      'December 15 2026-12-15 to 2026-12-22',
      'January 5 2027-01-05',
    ]);
  });

  it('of the day it moved from is nearest to the day it moved to', () => {
    const feed = schedule('January 14, 2027 - moved from January 5');
    expect(meetingsFrom(feed, '2027-01-01', 2)).toEqual([
      '2027-01-12T17:00:00Z derived',
      '2027-01-14T17:00:00Z moved stated',
    ]);
  });
});

describe('people are told of a date', () => {
  it.each([
    [
      'on another weekday than is written',
      'Wednesday December 1, 2026',
      'warning weekday-mismatch: “Wednesday December 1, 2026”: 2026-12-01 is not that weekday. Read as the date. → Correct the weekday or the date.',
    ],
    [
      'that the calendar does not have',
      'February 29',
      'warning no-such-date: “February 29” names a date that the calendar does not have. It is left out. → Correct the date.',
    ],
    [
      'whose zone has another clock on that day',
      'December 1, 2026 at 9am PDT',
      'warning zone-abbreviation: “PDT” does not hold on this date. Read as the time on the clocks of the place. → Write the place (“Chicago”) or the abbreviation without the season (“CT”).',
    ],
  ])('%s', (_, entry, remark) => expect(remarksOf(schedule(entry))).toEqual([remark]));

  it('of several such zones at once', () => {
    const feed = schedule(
      'December 1, 2026 at 9am PDT',
      'December 8, 2026 at 12pm EDT',
      'December 15, 2026 at 9am PST',
    );
    expect(remarksOf(feed)).toEqual([
      'warning zone-abbreviation: “PDT, EDT” does not hold on 2 of the listed dates. Read as the time on the clocks of the place. → Write the place (“Chicago”) or the abbreviation without the season (“CT”).',
    ]);
    expect(feed.diagnostics.at(-1)).toMatchObject({ line: 7, lines: [7, 8] });
  });

  it('without a zone, where no sentence gives one', () =>
    expect(remarksOf(readmeFeed('* December 1, 2026 at 9am PT\n* December 8, 2026 at 9am'))).toEqual([
      'warning no-time-zone: “December 8, 2026 at 9am” names a date but no time zone, and no sentence gives one. It is not published. → Add the time and the place: “at 9:00 in New York”.',
    ]));

  it.each([
    'December 1, 2026',
    'December 1, 2026 at 9am PT',
    'December 1, 2026 at 9am PST',
    'December 1, 2026 at 9am UTC-8',
  ])('but not of %s', (entry) => expect(remarksOf(schedule(entry))).toEqual([]));
});
