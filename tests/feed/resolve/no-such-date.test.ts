import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const SENTENCE = 'We meet every Monday at 9am PT.';
const LEFT_OUT = 'It is left out.';
const NOT_CANCELLED = 'No meeting is cancelled for it: the one that is meant may still be shown.';
const NOT_MOVED = 'No meeting is moved to it: the one that is meant may still be shown at its old time.';
const CANCELLED = 'The meeting of 2026-11-30 that is moved to it is shown as cancelled: nothing says when it is held.';
const A_GUESS = 'In place of which meeting the one on 2027-03-02 is held is a guess.';

describe('a date that the calendar does not have is said, with what became of the meeting', () => {
  it.each([
    ['## Schedule\n\n* November 31, 2026: cancelled', 'November 31, 2026', NOT_CANCELLED],
    ['## Schedule\n\n* Monday November 31 - cancelled', 'Monday November 31', NOT_CANCELLED],
    ['## Schedule\n\n* 31 November 2026 - no meeting', '31 November 2026', NOT_CANCELLED],
    ['## Schedule\n\n* 31/11/2026 - cancelled', '31/11/2026', NOT_CANCELLED],
    ['## Schedule\n\n* 11/31/2026 - cancelled', '11/31/2026', NOT_CANCELLED],
    ['## Schedule\n\n* 2026-13-05 - cancelled', '2026-13-05', NOT_CANCELLED],
    ['## Schedule\n\n* December 32, 2026: cancelled', 'December 32, 2026', NOT_CANCELLED],
    ['## Schedule 2027\n\n* Feb 29: cancelled', 'Feb 29', NOT_CANCELLED],
    ['## Schedule\n\n### November 2026\n\n* 31: cancelled', '31', NOT_CANCELLED],
    ['| Date | Topic |\n|---|---|\n| 2026-11-31 | cancelled |', '2026-11-31', NOT_CANCELLED],
    ['The meeting on February 30 is cancelled.', 'February 30', NOT_CANCELLED],
    ['There is no meeting on February 29, 2027.', 'February 29, 2027', NOT_CANCELLED],
    ['Next meeting: November 31, 2026', 'November 31, 2026', LEFT_OUT],
    ['## Schedule\n\n* 2026-11-31 - planning', '2026-11-31', LEFT_OUT],
    ['## Schedule\n\n* November 3rd, 17th and 31st, 2026', '31st', LEFT_OUT],
    ['The next meeting has been moved to November 31, 2026.', 'November 31, 2026', NOT_MOVED],
    ['The November 30, 2026 meeting has been moved to November 31, 2026.', 'November 31, 2026', CANCELLED],
    ['## Schedule\n\n* November 30, 2026 - moved to 2026-11-31', '2026-11-31', CANCELLED],
    ['The February 29, 2027 meeting has been moved to March 2, 2027.', 'February 29, 2027', A_GUESS],
    ['## Schedule\n\n* March 2, 2027 - moved from Feb 30, 2027', 'Feb 30, 2027', A_GUESS],
  ])('%j', (text, words, outcome) => {
    const remarks = remarksOf(readmeFeed(`${SENTENCE}\n\n${text}`)).filter((remark) => !remark.startsWith('info'));
    expect(remarks).toEqual([
      `warning no-such-date: “${words}” names a date that the calendar does not have. ${outcome} → Correct the date.`,
    ]);
  });

  it('in its line, at its place', () => {
    const { diagnostics } = readmeFeed(`${SENTENCE}\n\n## Schedule\n\n* Mon., November 30, 2026 moved to 2026-11-31`);
    expect(diagnostics.find(({ code }) => code === 'no-such-date')).toMatchObject({ line: 7, column: 36 });
  });
});

it('a meeting that is moved to no date is not held on the date it had', () =>
  expect(
    meetingsFrom(readmeFeed(`${SENTENCE}\n\n* November 30, 2026 - moved to November 31, 2026`), '2026-11-30', 2),
  ).toEqual(['2026-11-30T17:00:00Z cancelled stated', '2026-12-07T17:00:00Z derived']));

it.each([
  ['29 February of a leap year', '## Schedule\n\n* February 29, 2028: cancelled'],
  ['a date of something else', '## Releases\n\n* 2026-02-30: version 2 released'],
  ['a form to fill in', '## Schedule\n\n* 2026-00-00: cancelled'],
  ['a version', '## Schedule\n\n* 2026.11.45: cancelled'],
])('nothing is said of %s', (_, text) => expect(remarksOf(readmeFeed(`${SENTENCE}\n\n${text}`))).toEqual([]));
