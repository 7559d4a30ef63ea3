import { describe, expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const ROOM = 'https://zoom.us/j/111111111';
const OTHER_ROOM = 'https://zoom.us/j/222222222';
const FORTNIGHT = 'every two weeks on Tuesdays at 9am PT';
const agenda = (id: string): string => `[agenda](https://docs.google.com/document/d/${id})`;

describe('what stands beside a meeting is its own', () => {
  it('also where another one is said once more, at the same place of its paragraph', () => {
    const { series } = readmeFeed(
      `## TAC\n\nMeets Tuesdays at 9am PT.\n\n### Attending\n\nMeets Tuesdays at 9am PT.\n\n${ROOM}\n\n## SIG\n\nMeets Fridays at 9am PT.\n\n${OTHER_ROOM}`,
    );
    expect(series.map(({ title, join }) => [title, join.url])).toEqual([
      ['TAC', ROOM],
      ['SIG', OTHER_ROOM],
    ]);
  });

  it('also where no sentence states a meeting, but a list does', () => {
    const { occurrences } = readmeFeed(
      `## Schedule\n\n* December 9, 2026 at 17:00 UTC\n* January 13, 2027 at 17:00 UTC\n\n${ROOM}\n\n## Another group\n\n${OTHER_ROOM}`,
    );
    expect(occurrences.map(({ join }) => join.url)).toEqual([ROOM, ROOM]);
  });

  it('its agenda and its recordings', () => {
    const { series } = readmeFeed(
      `## TAC\n\nTuesdays at 9am PT (${agenda('a')}, [recordings](https://www.youtube.com/playlist?list=PL1))\n\n## SIG\n\nFridays at 9am PT (${agenda('b')})`,
    );
    expect(series.map(({ agendaUrl, recordingsUrl }) => [agendaUrl?.slice(-1), recordingsUrl?.slice(-3)])).toEqual([
      ['a', 'PL1'],
      ['b', undefined],
    ]);
  });
});

describe('the weeks of a fortnightly meeting are known', () => {
  it.each([
    ['from a date in its list', `We meet ${FORTNIGHT}.\n\n## Schedule\n\n* December 8, 2026`, [true]],
    ['from its minutes', `We meet ${FORTNIGHT}.\n\n## Minutes\n\n* [2026-10-13](https://notes.example/1)`, [true]],
    [
      'but not from a date that is cancelled',
      `We meet ${FORTNIGHT}.\n\n## Schedule\n\n* December 8, 2026: cancelled`,
      [false],
    ],
    [
      'but not from a date of another meeting',
      `## SIG A\n\nWe meet ${FORTNIGHT}.\n\n## SIG B\n\nWe meet ${FORTNIGHT}.\n\n### Schedule\n\n* December 8, 2026`,
      [false, true],
    ],
    [
      'but not from minutes that may be those of either',
      `## SIG A\n\nWe meet ${FORTNIGHT}.\n\n## SIG B\n\nWe meet ${FORTNIGHT}.\n\n## Minutes\n\n* [2026-10-13](https://notes.example/1)`,
      [false, false],
    ],
  ])('%s', (_, markdown, known) =>
    expect(readmeFeed(markdown).series.map(({ assumed }) => !assumed.includes('phase'))).toEqual(known),
  );
});

it('a series is known to calendars by its title, and where it has none as the meeting of its group', () => {
  const { series } = readmeFeed('Tuesdays at 9am PT\n\n- Triage: Fridays at 9am PT');
  expect(series.map(({ uid }) => uid)).toEqual(['wg.meeting', 'wg.triage']);
});

it('a correction that fits no meeting is said, and none that fits one', () => {
  const series = [
    { match: 'Tuesdays', duration: 'PT30M' },
    { match: 'Fridays', duration: 'PT30M' },
  ];
  const remarks = remarksOf(readmeFeed('We meet on Tuesdays at 9am PT.', { corrections: { series } }));
  expect(remarks.map((remark) => remark.split(' in the registry')[0])).toEqual([
    'error correction-unmatched: The correction series: Fridays',
  ]);
});
