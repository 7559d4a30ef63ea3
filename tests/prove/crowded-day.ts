import fc from 'fast-check';
import type { Occurrence } from '../../shared/contract.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

export const MINUTE = 60_000;
export const BASE = Date.parse('2017-07-31T00:00:00Z');
export const DAY_MINUTES = 24 * 60;

const instant = (minute: number) => new Date(BASE + minute * MINUTE).toISOString().replace('.000Z', 'Z');

/** Occurrences of one crowded day: long and short, moved, cancelled, disputed in both directions, hours and days apart. */
const anyOccurrence: fc.Arbitrary<Occurrence> = fc
  .record({
    start: fc.integer({ min: 0, max: DAY_MINUTES }),
    length: fc.integer({ min: 5, max: 180 }),
    kind: fc.constantFrom('scheduled', 'moved', 'cancelled'),
    stated: fc.boolean(),
    other: fc.option(fc.oneof(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -900, max: 900 })), {
      nil: undefined,
    }),
    own: fc.boolean(),
  })
  .map(({ start, length, kind, stated, other, own }) => {
    const fields = {
      start: instant(start),
      end: instant(start + length),
      series: own ? null : 'example@wg-meetings',
      ...(stated && { certainty: 'stated' as const }),
      ...(other === undefined
        ? {}
        : { certainty: 'disputed' as const, disputed: { start: instant(start + other), line: 1 } }),
    };
    if (kind === 'cancelled') return cancelled(fields);
    return kind === 'moved' ? moved(instant(start - DAY_MINUTES), fields) : occurrence(fields);
  });

const anyMeetings = (changes: Parameters<typeof series>[0]) =>
  fc.array(anyOccurrence, { maxLength: 6 }).map((occurrences) =>
    meetings(
      groupFeed({
        series: [series(changes)],
        // Each has an id of its own, as in any feed.
        occurrences: occurrences.map((one, index) => ({ ...one, id: `${one.id}.${index}` })),
      }),
    ),
  );

/** Meetings of a group: with a known end, with an assumed one, and of a group that may not meet any more. */
export const allMeetings: fc.Arbitrary<Meeting[]> = fc.oneof(
  anyMeetings({}),
  anyMeetings({ assumed: ['duration'] }),
  anyMeetings({ dormantSince: '2016-01-01T00:00:00Z' }),
);
