import type { Meeting } from './meeting.ts';
import { meetingsAhead } from './next-meeting.ts';
import { timingOf, type Timing } from './timing.ts';

/** Meetings kept of each group: the next, and the one that overtakes it when it may be over. */
const AHEAD = 2;

/** When a group meets next, and after that. */
export interface Coming {
  name: string;
  /** Soonest first. */
  coming: readonly Timing[];
}

/**
 * Returns what comes soonest of each group, and until when (milliseconds since the epoch) that tells what comes next.
 * Dormant series have nothing: they may not meet at all.
 *
 * @param now Milliseconds since the epoch.
 */
export function soonest(
  groups: readonly { name: string; all: readonly Meeting[] }[],
  now: number,
): { until: number; groups: Coming[] } {
  const known = groups.map(({ name, all }) => {
    const held = all.filter(
      ({ occurrence, series }) => occurrence.status !== 'cancelled' && series?.dormantSince === undefined,
    );
    return { name, coming: meetingsAhead(held, now) };
  });
  const kept = known.map(({ name, coming }) => ({ name, coming: coming.slice(0, AHEAD).map(timingOf) }));
  // Where there are more, the next one is known as long as none of those kept is over.
  const ends = kept.flatMap(({ coming }, index) =>
    (known[index]?.coming.length ?? 0) > coming.length ? coming.map(({ gone }) => gone) : [],
  );
  return { until: Math.min(Number.MAX_SAFE_INTEGER, ...ends), groups: kept };
}
