import ICAL from 'ical.js';
import { momentOf, namedZone, timeAt, wallOf, zoneOf, type InZone } from './calendar-times.ts';
import { dayOf } from './day-places.ts';
import { isOfDays, ruleDates, type Reach } from './rule-dates.ts';
import { TooMuch } from './too-much.ts';

const DAY = 86_400_000;
/** Of hours; nobody meets so seldom, by any unit. */
const CENTURY = 876_600;

/** A date of an event that repeats, where its rule or its list has it. */
export interface Due {
  time: ICAL.Time;
  /** Milliseconds since the epoch. */
  at: number;
}

/**
 * Returns the recurrence set of an event from one moment to another (RFC 5545 3.8.5.3): its start, the dates of its rules and
 * those listed (RDATE), without those left out (EXDATE).
 *
 * @param zone That of the start of the event.
 * @throws Error for rules and lists that are not read.
 * @throws TooMuch for rules that take too many steps.
 */
export function* recurrenceSet(event: ICAL.Event, zone: InZone, { from, to }: Reach): Generator<Due> {
  // Walls are less than a day away from UTC, and the times of a date less than a day after its beginning.
  const walls = { from: from - 2 * DAY, to: to + 2 * DAY };
  const leftOut = [...listed(event, 'exdate', zone, walls)];
  const moments = new Set(leftOut.flatMap(({ time, at }) => (time.isDate ? [] : at)));
  // Some programs leave out a day.
  const days = new Set(leftOut.flatMap(({ time }) => (time.isDate ? dayOf(wallOf(time)) : [])));
  for (const due of dues(event, zone, walls)) {
    const { time, at } = due;
    if (at < from || at > to || moments.has(at) || days.has(dayOf(wallOf(time)))) continue;
    // Whatever has it as well, it is one date.
    moments.add(at);
    yield due;
  }
}

function* dues(event: ICAL.Event, zone: InZone, walls: Reach): Generator<Due> {
  const start = event.startDate;
  // It left out dates (RFC 2445 4.8.5.2) until RFC 5545 dropped it.
  if (event.component.hasProperty('exrule')) throw new Error('Dates left out by a rule (EXRULE) are not read.');
  const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (rules.length === 0) yield { time: start, at: momentOf(start, zone) };
  for (const rule of rules) {
    if (!(rule instanceof ICAL.Recur)) throw new Error(`“${String(rule)}” is no rule.`);
    yield* duesOf(rule, start, zone, walls);
  }
  for (const due of listed(event, 'rdate', zone, walls)) {
    // A whole day has no time and is left out.
    if (!due.time.isDate) yield due;
  }
}

function* duesOf(rule: ICAL.Recur, start: ICAL.Time, zone: InZone, { from, to }: Reach): Generator<Due> {
  const isPast = pastUntil(rule, start, zone);
  // Not a step more than about where it ends.
  const walls = { from, to: rule.until === null ? to : Math.min(to, wallOf(rule.until) + 2 * DAY) };
  for (const wall of isOfDays(rule) ? ruleDates(rule, wallOf(start), walls) : clockDates(rule, start, walls)) {
    const time = timeAt(wall, start);
    const due = { time, at: momentOf(time, zone) };
    if (isPast(due)) return;
    yield due;
  }
}

/** Whether a date is after the last one that a rule may have (UNTIL), which may itself be one. */
function pastUntil({ until }: ICAL.Recur, start: ICAL.Time, zone: InZone): (due: Due) => boolean {
  if (until === null) return () => false;
  // A day, though the start has a time: until the end of it.
  if (until.isDate) return ({ time }) => dayOf(wallOf(time)) > dayOf(wallOf(until));
  const last = momentOf(besides(until, start), zone);
  return ({ at }) => at > last;
}

/** The dates of a rule by hours, minutes or seconds, as ical.js has them, on the wall. */
function* clockDates(rule: ICAL.Recur, start: ICAL.Time, { from, to }: Reach): Generator<number> {
  yield wallOf(start);
  // It sums up so many hours month by month, where no steps are counted (kewisch/ical.js, Time.adjust).
  if (rule.interval > CENTURY) throw new TooMuch(`“${rule.toString()}” takes too large steps.`);
  // It takes the wall for UTC where the file does not describe the zone, and so ends a rule too early or too late.
  const endless = Object.assign(rule.clone(), { until: null });
  const dates = endless.iterator(start);
  for (let next: ICAL.Time | null = dates.next(); next !== null; next = dates.next()) {
    const wall = wallOf(next);
    if (wall > to) return;
    if (wall >= from) yield wall;
  }
}

/** The dates that an event lists within a reach. */
function* listed(event: ICAL.Event, name: 'rdate' | 'exdate', zone: InZone, { from, to }: Reach): Generator<Due> {
  for (const property of event.component.getAllProperties(name)) {
    for (const time of property.getValues()) {
      if (!(time instanceof ICAL.Time)) throw new Error(`“${String(time)}” is no date; a PERIOD is not read.`);
      if (wallOf(time) >= from && wallOf(time) <= to) yield dueOf(time, property, event.startDate, zone);
    }
  }
}

/** Returns the date that a time of a property means, beside a start that is in a zone. */
export function dueOf(time: ICAL.Time, property: ICAL.Property, start: ICAL.Time, zone: InZone): Due {
  if (namedZone(property) !== undefined) return { time, at: momentOf(time, zoneOf(property, zone.zone)) };
  const placed = besides(time, start);
  return { time: placed, at: momentOf(placed, zone) };
}

/** A time that names no zone is in that of the start (RFC 5545 3.3.5, form 1, would have it wherever the person is). */
const besides = (time: ICAL.Time, start: ICAL.Time): ICAL.Time =>
  time.isDate || time.zone !== ICAL.Timezone.localTimezone ? time : timeAt(wallOf(time), start);
