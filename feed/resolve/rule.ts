import { monthsBut } from '../read/months.ts';
import type { RuleReading } from '../read/recurrence-statement.ts';
import { WEEKDAYS, type Weekday } from '../read/weekday.ts';
import { dateOf, dayNumber, daysInMonth, weekdayOf, type CivilDate } from './civil-date.ts';
import { daysBetween } from './spilled-dates.ts';

/** A recurrence rule of RFC 5545 3.3.10, as far as the contract uses it. Weekdays are 0 (Monday) to 6. */
export interface Rule {
  frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
  interval: number;
  byDay: readonly { weekday: number; nth: number | null }[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  /** Last moment, ms since the epoch. */
  until: number | null;
}

/**
 * Returns the days of a month on which a weekday after its nth other weekday can fall, or null where it never does in that
 * month. Those in the month after are no days of this rule: see `spilledDates`.
 */
function monthDaysAfter(weekday: Weekday, after: NonNullable<RuleReading['after']>): number[] | null {
  if (after.nth < 1) return null;
  const first = 7 * (after.nth - 1) + 1 + daysBetween(after.weekday, weekday);
  const days = Array.from({ length: 7 }, (_, index) => first + index).filter((day) => day <= 31);
  return days.length === 0 ? null : days;
}

/** Returns the RRULE value of what the text says, or null where RFC 5545 has no rule for it. */
export function rruleOf(reading: RuleReading): string | null {
  const parts = [`FREQ=${{ day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' }[reading.unit]}`];
  if (reading.every > 1) parts.push(`INTERVAL=${reading.every}`);
  if (reading.exceptMonths.length > 0) parts.push(`BYMONTH=${monthsBut(reading.exceptMonths).join(',')}`);
  const [weekday] = reading.weekdays;
  if (reading.after && weekday) {
    const days = monthDaysAfter(weekday, reading.after);
    if (!days) return null;
    parts.push(`BYMONTHDAY=${days.join(',')}`, `BYDAY=${weekday}`);
  } else if (reading.ordinals.length > 0) {
    parts.push(`BYDAY=${reading.weekdays.flatMap((day) => reading.ordinals.map((nth) => `${nth}${day}`)).join(',')}`);
  } else if (reading.weekdays.length > 0) {
    parts.push(`BYDAY=${WEEKDAYS.filter((day) => reading.weekdays.includes(day)).join(',')}`);
  } else if (reading.monthDays.length > 0) parts.push(`BYMONTHDAY=${reading.monthDays.join(',')}`);
  return parts.join(';');
}

const numbers = (text: string | undefined): number[] => (text ? text.split(',').map(Number) : []);

/** Returns the rule of an RRULE value. Throws a RangeError that names the part it can't read. */
export function parseRule(rrule: string): Rule {
  const parts = new Map(
    rrule.split(';').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY')
    throw new RangeError(`FREQ=${frequency} in ${rrule}: expected DAILY, WEEKLY or MONTHLY`);
  for (const key of parts.keys()) {
    if (!['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'UNTIL'].includes(key))
      throw new RangeError(`${key} in ${rrule} is not part of the contract`);
  }
  const until = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(parts.get('UNTIL') ?? '');
  const [, year, month, day, hour, minute, second] = (until ?? []).map(Number);
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    byDay: (parts.get('BYDAY')?.split(',') ?? []).map((text) => ({
      weekday: WEEKDAYS.findIndex((name) => name === text.slice(-2)),
      nth: text.length > 2 ? Number(text.slice(0, -2)) : null,
    })),
    byMonthDay: numbers(parts.get('BYMONTHDAY')),
    byMonth: numbers(parts.get('BYMONTH')),
    until: until ? Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second) : null,
  };
}

/** Returns whether a date has a place in the pattern of the rule; intervals are counted from the start. */
function hits(rule: Rule, start: number, number: number): boolean {
  const weekday = weekdayOf(number);
  // Asked first: it is cheap, and it turns most days away.
  if (rule.byDay.length > 0 && !rule.byDay.some((by) => by.weekday === weekday)) return false;
  const date = dateOf(number);
  if (rule.byMonth.length > 0 && !rule.byMonth.includes(date.month)) return false;
  const length = daysInMonth(date.year, date.month);
  if (
    rule.byMonthDay.length > 0 &&
    !rule.byMonthDay.some((day) => (day > 0 ? day === date.day : length + 1 + day === date.day))
  )
    return false;
  switch (rule.frequency) {
    case 'DAILY':
      return (number - start) % rule.interval === 0;
    case 'WEEKLY': {
      // Weeks begin on Monday (RFC 5545 3.3.10, WKST).
      const weeks = (number - weekday - (start - weekdayOf(start))) / 7;
      return weeks % rule.interval === 0 && (rule.byDay.length > 0 || weekday === weekdayOf(start));
    }
    case 'MONTHLY': {
      const first = dateOf(start);
      const months = (date.year - first.year) * 12 + date.month - first.month;
      if (months % rule.interval !== 0) return false;
      if (rule.byDay.length === 0) return rule.byMonthDay.length > 0 || date.day === first.day;
      const up = Math.ceil(date.day / 7);
      const down = -Math.ceil((length - date.day + 1) / 7);
      return rule.byDay.some((by) => by.weekday === weekday && (by.nth === null || by.nth === up || by.nth === down));
    }
  }
}

/** Returns the dates of a rule from its start up to and with `to`, in order. Linear in the days between. */
export function datesOf(rule: Rule, start: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(start);
  const last = dayNumber(to);
  const dates: CivilDate[] = [];
  for (let number = first; number <= last; number++) if (hits(rule, first, number)) dates.push(dateOf(number));
  return dates;
}

/** Returns whether the rule, counted from its start, falls on a date at or after it. */
export const fallsOn = (rule: Rule, start: CivilDate, date: CivilDate): boolean =>
  dayNumber(date) >= dayNumber(start) && hits(rule, dayNumber(start), dayNumber(date));

/** Returns the first date at or after a date that the pattern allows when counting begins there, within five years. */
export function firstDate(rule: Rule, from: CivilDate): CivilDate | null {
  const begin = dayNumber(from);
  const free: Rule = { ...rule, interval: 1 };
  for (let number = begin; number < begin + 5 * 366; number++) if (hits(free, number, number)) return dateOf(number);
  return null;
}
