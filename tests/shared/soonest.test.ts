import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { meetings } from '../../shared/meeting.ts';
import { comingMeetings, nextMeeting } from '../../shared/next-meeting.ts';
import { soonest } from '../../shared/soonest.ts';
import { cancelled, groupFeed, occurrence, series } from '../fixtures/feeds.ts';

const MINUTE = 60_000;
const start = Date.parse('2017-08-01T15:00:00Z');
const at = (minutes: number) => new Date(start + minutes * MINUTE).toISOString().replace('.000Z', 'Z');
const group = (occurrences: Occurrence[], rule = series()) => ({
  name: 'Example WG',
  all: meetings(groupFeed({ series: [rule], occurrences })),
});

describe('what comes soonest', () => {
  test('is the next two of each group, without what is cancelled', () => {
    const days = [0, 1, 2, 3].map((day) => occurrence({ start: at(day * 1440) }));
    const { groups, until } = soonest([group([cancelled({ start: at(-60) }), ...days])], start - 120 * MINUTE);
    expect(groups[0]?.coming.map(({ earliest }) => (earliest - start) / MINUTE)).toStrictEqual([0, 1440]);
    expect(until).toBe(groups[0]?.coming[0]?.gone);
  });

  test('is nothing for a dormant group, and holds for good when there is no more', () => {
    const dormant = series({ dormantSince: '2016-01-01T00:00:00Z' });
    const { groups, until } = soonest([group([occurrence()], dormant), group([occurrence()])], start - MINUTE);
    expect(groups.map(({ coming }) => coming.length)).toStrictEqual([0, 1]);
    expect(until).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('tells what comes next as long as it says it does', () => {
    const one = fc.record({
      starts: fc.integer({ min: -300, max: 600 }),
      lasts: fc.integer({ min: 5, max: 300 }),
      disputed: fc.option(fc.integer({ min: -300, max: 600 })),
      assumed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.nat({ max: 900 }), (held, later) => {
        const { all, name } = group(
          held.map(({ starts, lasts, disputed }) =>
            occurrence({
              start: at(starts),
              end: at(starts + lasts),
              ...(disputed !== null && { certainty: 'disputed', disputed: { start: at(disputed), line: 3 } }),
            }),
          ),
          series({ assumed: held.some(({ assumed }) => assumed) ? ['duration'] : [] }),
        );
        const { groups, until } = soonest([{ name, all }], start);
        const now = start + later * MINUTE;
        fc.pre(now < until);
        const [kept] = comingMeetings(groups[0]?.coming ?? [], now);
        const { next } = nextMeeting(all, now, 'UTC');
        expect([kept?.earliest, kept?.latest, kept?.gone]).toStrictEqual([next?.earliest, next?.latest, next?.gone]);
      }),
      { numRuns: 2000 },
    );
  });
});
