import { clockChange, offsetChange } from '../../../shared/clock-change.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { sameZone } from '../../../shared/zone-name.ts';
import type { ShownMeeting } from './shown-meeting.ts';

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

/** A row of the table: a meeting, and what happens to clocks between it and the one before it. */
export interface ComingRow {
  meeting: ShownMeeting;
  changes: ClockChangeDay[];
  /** By how many minutes it is later than last time on the clock of each zone, in the order of the zones; 0 as a rule. */
  shifts: number[];
}

/**
 * Returns the rows of the table: its meetings, and the clock changes between them.
 *
 * @param coming Meetings to show, soonest first.
 * @param all All meetings of the group: the first one to show may have been shifted against one that is past.
 */
export function comingRows(
  coming: readonly ShownMeeting[],
  all: readonly ShownMeeting[],
  zones: readonly string[],
): ComingRow[] {
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
    const change = offsetChange(from, to, zone);
    return change === undefined ? [] : [{ zone, at: change.at, forward: change.by > 0 }];
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
