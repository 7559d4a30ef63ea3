import { clockChange } from '../../../shared/clock-change.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { sameZone } from '../../../shared/zone-name.ts';

/** Zones to compare with, west to east: where many take part, and each with clock changes of its own or none. */
export const COMPARED_ZONES: readonly string[] = [
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Sydney',
];

const MOST_ZONES = 5;

/** Returns the zones of the table: the viewer's, the group's, and others up to five. */
export function tableZones(viewer: string | undefined, group: string): string[] {
  const wanted = [...(viewer === undefined ? [] : [viewer]), group, ...COMPARED_ZONES];
  const different = wanted.filter((zone, index) => wanted.findIndex((other) => sameZone(zone, other)) === index);
  return different.slice(0, MOST_ZONES);
}

/** A change of clocks in some of the zones. */
export interface ClockChangeDay {
  /** Milliseconds since the epoch; the day is that of the first zone. */
  at: number;
  zones: string[];
  forward: boolean;
}

/** A meeting of the table, and what happens to clocks between it and the one before it. */
export interface ComingMeeting {
  meeting: Meeting;
  changes: ClockChangeDay[];
  /** By how many minutes it is later than last time on the clock of each zone, in the order of the zones; 0 as a rule. */
  shifts: number[];
}

/**
 * Returns the meetings of the table with the clock changes between them.
 *
 * @param coming Meetings to show, soonest first.
 * @param all All meetings of the group: the first one to show may have been shifted against one that is past.
 */
export function comingMeetings(
  coming: readonly Meeting[],
  all: readonly Meeting[],
  zones: readonly string[],
): ComingMeeting[] {
  return coming.map((meeting, index) => {
    const before = coming[index - 1];
    return {
      meeting,
      changes: before === undefined ? [] : changesBetween(before.earliest, meeting.earliest, zones),
      shifts: zones.map((zone) =>
        meeting.occurrence.status === 'cancelled' ? 0 : (clockChange(meeting, all, zone)?.shift ?? 0),
      ),
    };
  });
}

/** Returns the days between two moments on which clocks change, soonest first, with zones that change alike together. */
function changesBetween(from: number, to: number, zones: readonly string[]): ClockChangeDay[] {
  const changes = zones.flatMap((zone) => {
    const [before, after] = [wallClock(from, zone).offset, wallClock(to, zone).offset];
    return before === after ? [] : [{ zone, at: changeMoment(from, to, zone, after), forward: after > before }];
  });
  const days = Map.groupBy(changes, ({ zone, at, forward }) => `${wallClock(at, zone).dayNumber} ${String(forward)}`);
  return [...days.values()]
    .map((alike) => ({
      at: Math.min(...alike.map(({ at }) => at)),
      zones: alike.map(({ zone }) => zone),
      forward: alike.some(({ forward }) => forward),
    }))
    .toSorted((a, b) => a.at - b.at);
}

/** Returns when a zone's clocks went over to the offset they have at the end of the span, to the second. */
function changeMoment(from: number, to: number, zone: string, after: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2);
    if (wallClock(middle, zone).offset === after) high = middle;
    else low = middle;
  }
  return Math.floor(high / 1000) * 1000;
}
