import { expect, test } from 'vitest';
import { meetings } from '../../shared/meeting.ts';
import { stretches } from '../../shared/stretch.ts';
import { groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const clock = (at: number) => new Date(at).toISOString().slice(5, 16);

test.each([
  ['a sure one', [], ['08-01T15:00 to 08-01T16:00']],
  ['two that overlap', ['2017-08-01T15:30:00Z'], ['08-01T15:00 to 08-01T16:30']],
  ['two that touch', ['2017-08-01T16:00:00Z'], ['08-01T15:00 to 08-01T17:00']],
  ['two with a minute between', ['2017-08-01T16:01:00Z'], ['08-01T15:00 to 08-01T16:00', '08-01T16:01 to 08-01T17:01']],
  ['two of different weeks', ['2017-07-25T15:00:00Z'], ['07-25T15:00 to 07-25T16:00', '08-01T15:00 to 08-01T16:00']],
])('when a meeting may be, of its readings: %s', (_, [other], expected) => {
  const disputed = other === undefined ? {} : { disputed: { start: other, line: 9 } };
  const [meeting] = meetings(groupFeed({ series: [series()], occurrences: [occurrence(disputed)] }));
  expect(meeting && stretches(meeting).map(({ start, end }) => `${clock(start)} to ${clock(end)}`)).toStrictEqual(
    expected,
  );
});
