import { IANAZone } from 'luxon';
import { dateOf, dayNumber, isoDate, type CivilDate } from './civil-date.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const FOUR_DAYS = 4 * DAY;

/** Offsets at the edges of stretches of four days, by zone. A memo of a pure function: asking Intl costs microseconds. */
const edges = new Map<string, Map<number, number>>();

function offsetAtEdge(zone: string, edge: number): number {
  let known = edges.get(zone);
  if (!known) edges.set(zone, (known = new Map()));
  let offset = known.get(edge);
  if (offset === undefined) known.set(edge, (offset = IANAZone.create(zone).offset(edge * FOUR_DAYS)));
  return offset;
}

/**
 * Returns the offset of a zone at a moment (ms since the epoch), in minutes east of UTC. Where both edges of the four
 * days around it agree, that is the offset: the shortest summer time since 1970 took a week (Recife, October 2000).
 */
export function offsetAt(zone: string, at: number): number {
  const edge = Math.floor(at / FOUR_DAYS);
  const before = offsetAtEdge(zone, edge);
  return before === offsetAtEdge(zone, edge + 1) ? before : IANAZone.create(zone).offset(at);
}

/**
 * Returns the moment (ms since the epoch) of a wall time. `minutes` counts from midnight of the date and may leave the
 * day. A time that the clocks skip is read with the offset before the gap; one that comes twice is the first
 * (RFC 5545 3.3.5).
 */
export function momentOf(date: CivilDate, minutes: number, zone: string): number {
  const local = dayNumber(date) * DAY + minutes * MINUTE;
  const before = offsetAt(zone, local - DAY);
  const after = offsetAt(zone, local + DAY);
  const early = local - before * MINUTE;
  if (offsetAt(zone, early) === before) return early;
  const late = local - after * MINUTE;
  return offsetAt(zone, late) === after ? late : early;
}

/** Returns the UTC instant "2017-08-01T16:00:00Z" of a moment. */
export const instantOf = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** Returns the date and the minutes since midnight that a zone's clocks show at a moment. */
export function wallOf(moment: number, zone: string): { date: CivilDate; minutes: number } {
  const local = moment + offsetAt(zone, moment) * MINUTE;
  const day = Math.floor(local / DAY);
  return { date: dateOf(day), minutes: Math.floor((local - day * DAY) / MINUTE) };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Returns "2017-04-04T08:00:00"; minutes beyond a day go to the next date. */
export function wallTime(date: CivilDate, minutes: number): string {
  const day = dayNumber(date) + Math.floor(minutes / 1440);
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${isoDate(dateOf(day))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00`;
}
