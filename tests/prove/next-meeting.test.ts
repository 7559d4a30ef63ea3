import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge } from '../../shared/badge.ts';
import type { Occurrence } from '../../shared/contract.ts';
import { meetings, type Meeting } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';
import { budget, SEED } from './budget.ts';

const MINUTE = 60_000;
const BASE = Date.parse('2017-07-31T00:00:00Z');
const DAY_MINUTES = 24 * 60;

const instant = (minute: number) => new Date(BASE + minute * MINUTE).toISOString().replace('.000Z', 'Z');

/** Occurrences of one crowded day: long and short, moved, cancelled, disputed in both directions. */
const anyOccurrence: fc.Arbitrary<Occurrence> = fc
  .record({
    start: fc.integer({ min: 0, max: DAY_MINUTES }),
    length: fc.integer({ min: 5, max: 180 }),
    kind: fc.constantFrom('scheduled', 'moved', 'cancelled'),
    other: fc.option(fc.integer({ min: -120, max: 120 }), { nil: undefined }),
    own: fc.boolean(),
  })
  .map(({ start, length, kind, other, own }) => {
    const fields = {
      start: instant(start),
      end: instant(start + length),
      series: own ? null : 'example@wg-meetings',
      ...(other === undefined
        ? {}
        : { certainty: 'disputed' as const, disputed: { start: instant(start + other), line: 1 } }),
    };
    if (kind === 'cancelled') return cancelled(fields);
    return kind === 'moved' ? moved(instant(start - DAY_MINUTES), fields) : occurrence(fields);
  });

const anyMeetings = (assumed: ('duration' | 'start')[]) =>
  fc
    .array(anyOccurrence, { maxLength: 6 })
    .map((occurrences) => meetings(groupFeed({ series: [series({ assumed })], occurrences })));

const allMeetings = fc.oneof(anyMeetings([]), anyMeetings(['duration']));

/** Walks on from `now` minute by minute until some meeting is on: it, or those that begin in the same minute. */
const firstThatIsOn = (all: readonly Meeting[], now: number): Meeting[] => {
  for (let at = now; at <= BASE + 3 * DAY_MINUTES * MINUTE; at += MINUTE) {
    const on = all.filter(
      ({ occurrence: { status }, earliest, gone }) =>
        status !== 'cancelled' && earliest <= at && at < gone && gone > now,
    );
    if (on.length > 0) return on;
  }
  return [];
};

describe(`seed ${SEED}`, () => {
  test('the next meeting is the first that is on for whoever waits minute by minute', () => {
    fc.assert(
      fc.property(allMeetings, fc.integer({ min: -60, max: DAY_MINUTES + 240 }), (all, minute) => {
        const now = BASE + minute * MINUTE;
        const { next } = nextMeeting(all, now, 'UTC');
        const waited = firstThatIsOn(all, now);
        // One that runs over without a stated end may give way to one that can be joined already.
        const givesWay = waited.some(({ end }) => end <= now);
        const right = next === undefined ? waited.length === 0 : waited.includes(next) || givesWay;
        expect({ right, next, waited }).toMatchObject({ right: true });
      }),
      budget(1000),
    );
  });

  test('what comes next is never cancelled nor over, and what follows is in order and whole', () => {
    fc.assert(
      fc.property(allMeetings, fc.integer({ min: -60, max: DAY_MINUTES + 240 }), (all, minute) => {
        const now = BASE + minute * MINUTE;
        const { next, following } = nextMeeting(all, now, 'UTC');
        const told = [...(next === undefined ? [] : [next]), ...following];
        for (const one of told) expect(one.occurrence.status !== 'cancelled' && one.gone > now).toBe(true);
        expect(told).toEqual(told.toSorted((a, b) => a.earliest - b.earliest || a.latest - b.latest));
        const due = all.filter(({ occurrence: { status }, earliest }) => status !== 'cancelled' && earliest > now);
        for (const one of due) expect(told).toContain(one);
      }),
      budget(1000),
    );
  });

  test('the badge shows the minutes that are left, and stays true until the moment it names', () => {
    fc.assert(
      fc.property(allMeetings, fc.integer({ min: -120, max: DAY_MINUTES + 240 }), (all, minute) => {
        const now = BASE + minute * MINUTE + 1234;
        const { next } = nextMeeting(all, now, 'UTC');
        const { text, changes = Infinity } = badge(next, now);
        const left = (next?.earliest ?? Infinity) - now;
        const counts = left >= MINUTE && left <= 60 * MINUTE;
        expect(text).toEqual(counts ? { minutes: Math.floor(left / MINUTE) } : text);
        expect(changes).toBeGreaterThan(now);
        for (let at = now; at < Math.min(changes, now + 240 * MINUTE); at += MINUTE / 4) {
          expect(badge(next, at).text).toEqual(text);
        }
      }),
      budget(300),
    );
  });
});
