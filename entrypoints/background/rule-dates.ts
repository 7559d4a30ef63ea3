import type ICAL from 'ical.js';
import { dayOf, daysOfMonths, daysSince, monthOf, places, yearOf, type Days } from './day-places.ts';
import { takeSteps } from './limited-steps.ts';
import { daysOn, has } from './rule-days.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From one time on the wall to another, both told as the milliseconds since the epoch at which UTC shows them. */
export interface Reach {
  from: number;
  to: number;
}

/** The periods of a frequency, which are numbered in their order. */
interface Periods {
  /** The number of the one that a day is in. */
  of: (day: number) => number;
  days: (period: number) => Days;
}

/** By the frequency; a week begins with a weekday, 0 (Sunday) to 6. */
const PERIODS: Record<string, (weekStart: number) => Periods> = {
  DAILY: () => ({ of: (day) => day, days: (day) => ({ first: day, length: 1 }) }),
  WEEKLY: (weekStart) => {
    const first = -daysSince(weekStart, 0);
    return { of: (day) => Math.floor((day - first) / 7), days: (week) => ({ first: first + week * 7, length: 7 }) };
  },
  MONTHLY: () => ({ of: monthOf, days: (month) => daysOfMonths(month, 1) }),
  YEARLY: () => ({ of: yearOf, days: (year) => daysOfMonths(year * 12, 12) }),
};

/** Whether the dates of a rule are told here: not those of one that repeats by hours, minutes or seconds. */
export const isOfDays = ({ freq }: ICAL.Recur): boolean => PERIODS[freq] !== undefined;

/**
 * Returns the dates of a rule of days within a reach, in order, by the definition (RFC 5545 3.3.10). DTSTART is the first of
 * them and counts as such, even where it is not on the rule: so it says at COUNT, and so do Apple's calendars; Google's show
 * it and do not count it (https://github.com/kewisch/ical.js/issues/294, https://github.com/fmeringdal/rust-rrule/issues/119).
 * UNTIL, which is a moment, is not looked at.
 *
 * @param start DTSTART on the wall.
 * @throws Error for a rule that the RFC forbids.
 * @throws TooMuch when it takes too many steps: each date is one, and each period without any, a year twelve.
 */
export function* ruleDates(rule: ICAL.Recur, start: number, { from, to }: Reach): Generator<number> {
  const periods = PERIODS[rule.freq]?.(rule.wkst - 1);
  if (periods === undefined) throw new Error(`“${rule.toString()}” is no rule of days.`);
  const isOn = daysOn(rule, dayOf(start));
  const times = timesOf(rule, start);
  const first = periods.of(dayOf(start));
  let left = rule.count || Number.POSITIVE_INFINITY;
  // What was long ago matters only to who counts.
  const passed = rule.count ? 0 : periods.of(dayOf(Math.max(start, from))) - first;
  for (let period = first + passed - (passed % rule.interval); left > 0; period += rule.interval) {
    const days = periods.days(period);
    // A period that no calendar has begins at no number.
    if (!(days.first * DAY <= to)) return;
    const later = datesIn(days, isOn, times, rule.parts.BYSETPOS).filter((date) => date > start);
    for (const date of period === first ? [start, ...later] : later) {
      if (date > to || left === 0) return;
      left -= 1;
      if (date >= from) yield date;
    }
  }
}

/** The dates in the days of one period, in order. */
function datesIn(
  { first, length }: Days,
  isOn: (day: number) => boolean,
  times: readonly number[],
  positions: readonly number[] | undefined,
): number[] {
  const days = Array.from({ length }, (_, index) => first + index).filter(isOn);
  takeSteps(Math.max(Math.ceil(length / 31), days.length * times.length));
  const dates = days.flatMap((day) => times.map((time) => day * DAY + time));
  return dates.filter((_, index) => has(positions, () => places(index, { first: 0, length: dates.length })));
}

/** The times of the day of a rule, in milliseconds, in order; what it leaves open is as in DTSTART. */
function timesOf({ parts }: ICAL.Recur, start: number): number[] {
  const begin = new Date(start);
  const {
    BYHOUR = [begin.getUTCHours()],
    BYMINUTE = [begin.getUTCMinutes()],
    BYSECOND = [begin.getUTCSeconds()],
  } = parts;
  takeSteps(BYHOUR.length * BYMINUTE.length * BYSECOND.length);
  return BYHOUR.flatMap((hour) =>
    BYMINUTE.flatMap((minute) => BYSECOND.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)),
  ).toSorted((one, other) => one - other);
}
