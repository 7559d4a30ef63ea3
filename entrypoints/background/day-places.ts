const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Days in a row. A day is told as the days from 1 January 1970 to it, a month and a year likewise. */
export interface Days {
  first: number;
  length: number;
}

/** Returns the day of a time on the wall, which is told as the milliseconds since the epoch at which UTC shows it. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY);

export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

export const yearOf = (day: number): number => Math.floor(monthOf(day) / 12);

/** Returns the days of so many months from one on. */
export function daysOfMonths(month: number, count: number): Days {
  const first = Date.UTC(1970, month) / DAY;
  return { first, length: Date.UTC(1970, month + count) / DAY - first };
}

/** Returns the days of the month that a day is in. */
export const daysOfMonth = (day: number): Days => daysOfMonths(monthOf(day), 1);

/** Returns the days of the year that a day is in. */
export const daysOfYear = (day: number): Days => daysOfMonths(yearOf(day) * 12, 12);

/** Returns how many days ago the last day was that is a certain weekday, 0 (Sunday) to 6: 1 January 1970 was a Thursday. */
export const daysSince = (weekday: number, day: number): number => (((day + 4 - weekday) % 7) + 7) % 7;

/** Returns "SU", "MO", … */
export const weekdayOf = (day: number): string => WEEKDAYS[daysSince(0, day)] ?? '';

/**
 * Returns the two numbers that a thing has among others: from the front, where 1 is the first, and from the end, where -1 is
 * the last. By sevens they are those of a day among the same weekdays.
 */
export function places(one: number, { first, length }: Days, by: 1 | 7 = 1): [number, number] {
  const before = one - first;
  const after = length - 1 - before;
  return [Math.floor(before / by) + 1, -Math.floor(after / by) - 1];
}
