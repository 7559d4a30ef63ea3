import { expect, it } from 'vitest';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const series = (head: string, ...rows: string[]) => {
  const rule = head.replaceAll(/[^|]+/g, '---');
  const feed = readmeFeed(['## Meetings', '', head, rule, ...rows].join('\n'));
  return feed.series.map(({ rrule, start, timeZone, disputed }) =>
    [
      rrule,
      start.slice(0, 16),
      timeZone,
      ...(disputed ? [`or ${disputed.start?.slice(0, 16)} ${disputed.timeZone}`] : []),
    ].join(' '),
  );
};

it.each([
  [
    'one moment on the clocks of several cities is one meeting',
    ['| Day | San Francisco | New York |', '| Every Tuesday | 8:00 | 11:00 |'],
    ['FREQ=WEEKLY;BYDAY=TU 2026-11-03T08:00 America/Los_Angeles'],
  ],
  [
    'on the next day, too',
    ['| | Pacific | UK |', '| First Tuesday | 8:00 | 16:00 |', '| Third Tuesday | 17:00 | 01:00 |'],
    [
      'FREQ=MONTHLY;BYDAY=1TU 2026-11-03T08:00 America/Los_Angeles or 2026-11-03T16:00 Europe/London',
      'FREQ=MONTHLY;BYDAY=3TU 2026-11-17T17:00 America/Los_Angeles or 2026-11-18T01:00 Europe/London',
    ],
  ],
  [
    'a cell that contradicts the others is the other reading',
    ['| Day | San Francisco | New York | London |', '| Every Tuesday | 8:00 | 11:00 | 18:30 |'],
    ['FREQ=WEEKLY;BYDAY=TU 2026-11-03T08:00 America/Los_Angeles or 2026-11-03T18:30 Europe/London'],
  ],
  [
    'columns that are two moments are two meetings',
    ['| | Americas (PT) | EMEA (CET) |', '| Every Tuesday | 9:00 | 10:00 |'],
    [
      'FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00 America/Los_Angeles',
      'FREQ=WEEKLY;BYDAY=TU 2026-11-03T10:00 Europe/Berlin',
    ],
  ],
  [
    'two times in one column are two meetings',
    ['| Day | Time (UTC) |', '| Every Tuesday | 9:00 and 17:00 |'],
    ['FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00 Etc/UTC', 'FREQ=WEEKLY;BYDAY=TU 2026-11-03T17:00 Etc/UTC'],
  ],
  [
    'a zone that a time names itself is its own',
    ['| Day | San Francisco | London |', '| Every Tuesday | 8:00 PT | 16:00 |'],
    ['FREQ=WEEKLY;BYDAY=TU 2026-11-03T08:00 America/Los_Angeles'],
  ],
])('%s', (_, [head, ...rows], expected) => expect(series(head ?? '', ...rows)).toEqual(expected));
