import type { DateExpression } from '../read/date-expression.ts';
import { WEEKDAYS } from '../read/weekday.ts';
import { dayNumber, daysInMonth, weekdayOf, type CivilDate } from './civil-date.ts';

/** A date that has its year, and how sure that is. */
export interface SettledDate {
  date: CivilDate;
  /** The text gives no year; it was inferred. */
  inferred: boolean;
  /** The written weekday is not that of the date. */
  weekdayOff: boolean;
}

/** Nobody leaves out the year of a meeting that is more than a year ahead. */
const FURTHEST_AHEAD = 365;

/**
 * Returns a date with its year, or null where month and day make none. A missing year is that of the candidates which
 * fits the written weekday and lies nearest to `near`, no more than a year ahead of it: the neighbour in the list, else
 * the date the source is as of.
 */
export function settleYear(expression: DateExpression, near: CivilDate): SettledDate | null {
  const { month, day, weekday, doubt } = expression;
  if (doubt === 'no-such-day') return null;
  const fits = (year: number): boolean =>
    weekday === undefined || WEEKDAYS[weekdayOf(dayNumber({ year, month, day }))] === weekday;
  if (expression.year !== undefined) {
    if (day > daysInMonth(expression.year, month)) return null;
    return { date: { year: expression.year, month, day }, inferred: false, weekdayOff: !fits(expression.year) };
  }
  const reach = weekday === undefined ? 1 : 6;
  const years = Array.from({ length: 2 * reach + 1 }, (_, index) => near.year - reach + index).filter(
    (year) => day <= daysInMonth(year, month),
  );
  const apt = years.filter(fits);
  const [first, ...rest] = apt.length > 0 ? apt : years;
  if (first === undefined) return null;
  const distance = (year: number): number => {
    const ahead = dayNumber({ year, month, day }) - dayNumber(near);
    return ahead > FURTHEST_AHEAD ? Infinity : Math.abs(ahead);
  };
  const year = rest.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
  return { date: { year, month, day }, inferred: true, weekdayOff: apt.length === 0 };
}
