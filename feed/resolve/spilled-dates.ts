import type { RuleReading } from '../read/recurrence-statement.ts';
import { WEEKDAYS, type Weekday } from '../read/weekday.ts';
import { dateOf, dayNumber, daysInMonth, weekdayOf, type CivilDate } from './civil-date.ts';

/** Returns the days from a weekday to the next one that is another given weekday, 1 to 7. */
export const daysBetween = (from: Weekday, to: Weekday): number =>
  (WEEKDAYS.indexOf(to) - WEEKDAYS.indexOf(from) + 7) % 7 || 7;

const monthNumber = ({ year, month }: CivilDate): number => 12 * year + month - 1;

/**
 * Returns the dates of "the Thursday after the 4th Tuesday" that lie in the month after that of the Tuesday, between two
 * dates: RFC 5545 has no rule for them, as it counts within a month.
 *
 * @param start where the months of the rule are counted from
 */
export function spilledDates(
  { after, weekdays: [weekday], every, exceptMonths }: RuleReading,
  start: CivilDate,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] {
  if (!after || !weekday) return [];
  const dates: CivilDate[] = [];
  for (let number = monthNumber(from) - 1; number < monthNumber(to); number += 1) {
    const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
    if ((number - monthNumber(start)) % every !== 0) continue;
    const first = dayNumber({ year, month, day: 1 });
    const ahead = (WEEKDAYS.indexOf(after.weekday) - weekdayOf(first) + 7) % 7;
    const anchor = first + ahead + 7 * (after.nth - 1);
    const date = anchor + daysBetween(after.weekday, weekday);
    const end = first + daysInMonth(year, month);
    const spills = anchor < end && date >= end && !exceptMonths.includes(dateOf(date).month);
    if (spills && date >= dayNumber(from) && date <= dayNumber(to)) dates.push(dateOf(date));
  }
  return dates;
}
