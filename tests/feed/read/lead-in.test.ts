import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { findRecurrences } from '../../../feed/read/recurrence.ts';
import { rruleOf } from '../../../feed/resolve/rule.ts';

const read = (markdown: string) => {
  const { statements, incomplete } = findRecurrences(readDocument(`# Group\n\n## Meetings\n\n${markdown}\n`));
  return [
    ...statements.map((one) => [rruleOf(one.rule), ...one.doubts].join(' | ')),
    ...incomplete.map(({ missing }) => `incomplete: ${missing.join(', ')}`),
  ];
};

describe('a paragraph gives its rhythm to the days below it', () => {
  it.each([
    [
      'The committee meets online every other week.\n\nSchedule: Wednesdays 23:30 UTC',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
    ],
    [
      'There is a bi-weekly (every other week) open meeting.\n\nIt is on Fridays at 9am ET.',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ],
    [
      'We hold fortnightly meetings for two regions.\n\n- EMEA: Tuesdays 9:00 CET\n- Americas: Thursdays 9:00 ET',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    ],
    ['We have a monthly meeting.\n\nFridays at 9am ET.', ['incomplete: which-week', 'incomplete: day, time']],
    // under a label beside them
    ['- Frequency: every two weeks\n- Day: Friday\n- Time: 10:00 AM PT', ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR']],
    ['| Cadence | bi-weekly |\n|---|---|\n| When | Fridays 10:00 ET |', ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR']],
    // not where the days have a rhythm of their own, nor from a meeting of another sort
    ['We have biweekly meetings.\n\nEvery Friday at 9am ET.', ['FREQ=WEEKLY;BYDAY=FR | frequency-contradiction']],
    ['We have biweekly meetings.\n\n2nd and 4th Friday of the month at 9am ET.', ['FREQ=MONTHLY;BYDAY=2FR,4FR']],
    ['The bot posts a biweekly digest.\n\nMeetings: Fridays at 9am ET.', ['FREQ=WEEKLY;BYDAY=FR']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('a paragraph says that the slots below it take turns', () => {
  it.each([
    [
      'Our meetings are held in alternating weeks:\n\n- Week A: Mondays 15:00 PT\n- Week B: Tuesdays 8:00 PT',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | alternating', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | alternating'],
    ],
    [
      'We alternate between two times.\n\n### Europe\n\n- Calls: Wednesday 9:00 CET\n\n### Asia\n\n- Calls: Thursday 9:00 JST',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | alternating', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH | alternating'],
    ],
    // those of the one list that it leads to, not what else stands in parts of the section
    [
      'Our calls alternate between two times:\n\n- Mondays 15:00 PT\n- Tuesdays 8:00 PT\n\n### Office hours\n\nCalls: Fridays 9:00 PT',
      [
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | alternating',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | alternating',
        'FREQ=WEEKLY;BYDAY=FR',
      ],
    ],
    // not slots with a rhythm of their own
    [
      'Our calls alternate between two times:\n\n- Every other Monday 15:00 PT\n- Every other Tuesday 8:00 PT',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ],
    ['We alternate who takes notes.\n\n- Calls: Wednesday 9:00 CET', ['FREQ=WEEKLY;BYDAY=WE']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});

describe('days stand above a list of times', () => {
  it.each([
    // one moment on several clocks
    ['Our call is on Thursdays at this time:\n- 5 PM CET\n- 8 AM PT\n- 11 AM ET', ['FREQ=WEEKLY;BYDAY=TH']],
    // a time for each region
    ['We meet every Tuesday:\n\n* APAC: 9:00 JST\n* EMEA: 15:00 CET', ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;BYDAY=TU']],
    ['The call is every second Tuesday of the month.\n\n- 15:00 UTC\n- Chairs: nobody yet', ['FREQ=MONTHLY;BYDAY=2TU']],
    [
      '- Calls: Mondays, alternating between\n  - 9am PT\n  - 5pm PT',
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | alternating', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | alternating'],
    ],
    // a list that has days of its own is its own
    ['Office hours are on Fridays:\n\n- Mondays at 9:00 UTC', ['FREQ=WEEKLY;BYDAY=MO', 'incomplete: time']],
  ])('%j: %j', (markdown, meanings) => expect(read(markdown)).toEqual(meanings));
});
