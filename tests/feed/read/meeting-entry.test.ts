import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { findMeetingEntries } from '../../../feed/read/meeting-entry.ts';

const read = (markdown: string) =>
  findMeetingEntries(readDocument(`# Group\n\n${markdown}\n`)).map(({ date, contextYear, time, status, notice }) =>
    [
      `${date.year ?? contextYear ?? '?'}-${date.month}-${date.day}`,
      time ? `${time.start.hour}:${String(time.start.minute).padStart(2, '0')}${time.start.meridiem ?? ''}` : 'no time',
      status,
      ...(notice ? ['notice'] : []),
    ].join(' '),
  );

describe('a date of a meeting is read', () => {
  it.each([
    // the next one, wherever it stands
    ['**Next meeting:** September 16, 2021, 17:00 UTC', ['2021-9-16 17:00 scheduled']],
    ['## Next call: Tuesday, October 23rd, 2018 at 11AM PT', ['2018-10-23 11:00am scheduled']],
    ['The next meeting is on October 23rd, 2018 at 11AM PT.', ['2018-10-23 11:00am scheduled notice']],
    ['The next meeting will be held on *Wednesday, October 4th* at *3pm UTC*.', ['?-10-4 3:00pm scheduled notice']],
    [
      'We meet every Monday at 11:00 PT. Our next meeting is Thursday, September 16, 2021 at 2pm CT.',
      ['2021-9-16 2:00pm scheduled notice'],
    ],
    ['- 2026-12-01T10:00:00Z: planning call', ['2026-12-1 10:00 scheduled']],
    // several in one line, each in its own state
    [
      'Upcoming: December 1 and December 15, 2026 at 10:00 UTC',
      ['?-12-1 10:00 scheduled', '2026-12-15 10:00 scheduled'],
    ],
    [
      'Upcoming: Dec 1, Dec 8 (cancelled), Dec 15 at 10:00 UTC',
      ['?-12-1 10:00 scheduled', '?-12-8 10:00 cancelled', '?-12-15 10:00 scheduled'],
    ],
    // which of several meetings it is of
    [
      '## Upcoming meetings\n\n- (English) May 10, 2022, 7:30 AM PT\n- EMEA: 2022-05-17 10:00 CET',
      ['2022-5-10 7:30am scheduled', '2022-5-17 10:00 scheduled'],
    ],
  ])('%j: %j', (markdown, entries) => expect(read(markdown)).toEqual(entries));
});

describe('what stands around a list of dates is for all of them', () => {
  it.each([
    ['| Date (10:00 UTC) | Topic |\n|---|---|\n| 2026-12-01 | Planning |', ['2026-12-1 10:00 scheduled']],
    [
      'Upcoming meetings (all at 10:00 UTC):\n\n- 2026-12-01\n- 2026-12-15 at 11:00 UTC',
      ['2026-12-1 10:00 scheduled', '2026-12-15 11:00 scheduled'],
    ],
    ['## Schedule of 2025\n\n- January 13, 16:00 UTC', ['2025-1-13 16:00 scheduled']],
    ['Meetings 2025: Jan 13, Feb 10 at 16:00 UTC', ['2025-1-13 16:00 scheduled', '2025-2-10 16:00 scheduled']],
    [
      '## Meetings\n\n### December 2026\n\n- 1st, 10:00 UTC\n- Tue 15, 10:00 UTC',
      ['2026-12-1 10:00 scheduled', '2026-12-15 10:00 scheduled'],
    ],
    [
      '## Tuesday, 1 December 2026\n\n*9:00-11:00 CET, Tuesday morning session*\n\nWednesday 9:00 CET: dinner',
      ['2026-12-1 9:00 scheduled'],
    ],
  ])('%j: %j', (markdown, entries) => expect(read(markdown)).toEqual(entries));
});

describe('a date of something else is left alone', () => {
  it.each([
    ['a session at a conference', '## Our group at the Open Summit\n\nTuesday, June 25, 2019, 11:20 - 11:55am: Intro'],
    ['a release', 'The next release is on October 23rd, 2018 at 11AM PT.'],
    ['a deadline in a schedule', '## Schedule\n\n- Deadline: June 9, 2022, 10:00 ET'],
  ])('%s', (_, markdown) => expect(read(markdown)).toEqual([]));
});
