import { describe, expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const read = (markdown: string) =>
  readmeFeed(markdown).occurrences.map(({ start, status, join, lines }) =>
    [start.slice(0, 16), status, join.url, lines.join()].join(' '),
  );

const ROOM = 'https://zoom.us/j/123456789';

describe('a meeting of no series, of which two places speak, is one', () => {
  it.each([
    [
      'the notice of the next one and the list, with the room that the notice has',
      `The next meeting is on December 9, 2026 at 17:00 UTC: ${ROOM}\n\n## Schedule\n\n- December 9, 2026 at 17:00 UTC\n- January 13, 2027 at 17:00 UTC`,
      [`2026-12-09T17:00 scheduled ${ROOM} 7,3`, '2027-01-13T17:00 scheduled  8'],
    ],
    [
      'the list and the notice that it is cancelled',
      'The meeting of December 9, 2026 is cancelled.\n\n## Schedule\n\n- December 9, 2026 at 17:00 UTC',
      ['2026-12-09T17:00 cancelled  7,3'],
    ],
    [
      'the heading that is its date and the line with its time',
      '## Meeting schedule\n\n### Wednesday, 9 December 2026\n\n17:00 UTC Wednesday session',
      ['2026-12-09T17:00 scheduled  7,5'],
    ],
  ])('%s', (_, markdown, meetings) => expect(read(markdown)).toEqual(meetings));
});

describe('two meetings of one day are two', () => {
  it.each([
    [
      'at one time in a list',
      '## Schedule\n\n- Dec 9, 2026, 17:00 UTC: Data\n- Dec 9, 2026, 17:00 UTC: Docs',
      ['2026-12-09T17:00 scheduled  5', '2026-12-09T17:00 scheduled  6'],
    ],
    [
      'at two times, in a notice and in a list',
      'The next meeting is on December 9, 2026 at 16:00 UTC.\n\n## Schedule\n\n- December 9, 2026 at 17:00 UTC',
      ['2026-12-09T16:00 scheduled  3', '2026-12-09T17:00 scheduled  7'],
    ],
  ])('%s', (_, markdown, meetings) => expect(read(markdown)).toEqual(meetings));
});
