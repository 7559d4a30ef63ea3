import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge } from '../../shared/badge.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { budget, SEED } from './budget.ts';
import { allMeetings, BASE, DAY_MINUTES, MINUTE } from './crowded-day.ts';

/**
 * Of meetings that are not over, those that began first, for whoever watched minute by minute since long before; of those
 * that began together, the ones whose latest reading is earliest.
 */
function firstToBegin(all: readonly Meeting[]): Meeting[] {
  for (let at = BASE - DAY_MINUTES * MINUTE; at <= BASE + 3 * DAY_MINUTES * MINUTE; at += MINUTE) {
    const begun = all.filter(({ earliest }) => earliest === at);
    const least = Math.min(...begun.map(({ latest }) => latest));
    if (begun.length > 0) return begun.filter(({ latest }) => latest === least);
  }
  return [];
}

/** What comes next at a moment, any of several that are alike; one that may be over gives way to one that can be joined. */
function expected(all: readonly Meeting[], now: number): Meeting[] {
  const ahead = all.filter(({ occurrence: { status }, gone }) => status !== 'cancelled' && gone > now);
  const [first, ...alike] = firstToBegin(ahead);
  if (first === undefined || first.end > now) return first === undefined ? [] : [first, ...alike];
  const others = firstToBegin(ahead.filter((one) => one !== first));
  const canBeJoined = others.some(({ earliest }) => earliest - 15 * MINUTE <= now);
  return canBeJoined ? others : [first];
}

describe(`seed ${SEED}`, () => {
  test('the next meeting is the first that is on for whoever waits minute by minute', () => {
    fc.assert(
      fc.property(allMeetings, fc.integer({ min: -60, max: DAY_MINUTES + 240 }), (all, minute) => {
        const now = BASE + minute * MINUTE;
        const { next } = nextMeeting(all, now, 'UTC');
        const right = expected(all, now);
        expect(next === undefined ? right : right.includes(next)).toEqual(next === undefined ? [] : true);
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
