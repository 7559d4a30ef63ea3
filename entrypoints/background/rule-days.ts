import type ICAL from 'ical.js';
import { daysOfMonth, daysOfYear, daysSince, monthOf, places, weekdayOf, yearOf } from './day-places.ts';

type Rule = ICAL.Recur;

/**
 * Returns a function that tells of a day whether it has all that a rule says of days (RFC 5545 3.3.10). What the rule leaves
 * open is as on the day of DTSTART.
 *
 * @throws Error for a rule that is forbidden there: whatever it means, it would be a guess.
 */
export function daysOn(rule: Rule, start: number): (day: number) => boolean {
  if (FORBIDDEN.some((isSo) => isSo(rule))) throw new Error(`“${rule.toString()}” is no rule by RFC 5545 3.3.10.`);
  const { BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY } = { ...leftOpen(rule, start), ...rule.parts };
  const weekdays = BYDAY?.map((one) => one.replace('+', ''));
  // The second Monday of what? Of the month, or of the year where the rule names no month.
  const around = rule.freq === 'MONTHLY' || rule.parts.BYMONTH !== undefined ? daysOfMonth : daysOfYear;
  // A week belongs to the year in which it has four days or more, and so to that of its fourth.
  const fourth = (day: number) => day - daysSince(rule.wkst - 1, day) + 3;
  return (day) =>
    has(BYMONTH, () => [monthOfYear(day)]) &&
    has(BYWEEKNO, () => places(fourth(day), daysOfYear(fourth(day)), 7)) &&
    has(BYYEARDAY, () => places(day, daysOfYear(day))) &&
    has(BYMONTHDAY, () => places(day, daysOfMonth(day))) &&
    has(weekdays, () => ['', ...places(day, around(day), 7)].map((nth) => `${nth}${weekdayOf(day)}`));
}

/** Whether a rule has no such list, or has in it one of the names that something goes by. */
export const has = <T>(list: readonly T[] | undefined, names: () => readonly T[]): boolean =>
  list === undefined || names().some((name) => list.includes(name));

const monthOfYear = (day: number): number => monthOf(day) - yearOf(day) * 12 + 1;

/** What DTSTART adds to a rule. */
function leftOpen({ freq, parts }: Rule, start: number): Rule['parts'] {
  if (parts.BYDAY !== undefined || parts.BYMONTHDAY !== undefined || parts.BYYEARDAY !== undefined) return {};
  if (freq === 'WEEKLY' || parts.BYWEEKNO !== undefined) return { BYDAY: [weekdayOf(start)] };
  const BYMONTHDAY = [start - daysOfMonth(start).first + 1];
  if (freq === 'MONTHLY') return { BYMONTHDAY };
  return freq === 'YEARLY' ? { BYMONTH: [monthOfYear(start)], BYMONTHDAY } : {};
}

/** What ical.js lets pass and RFC 5545 3.3.10 forbids, or RFC 7529 gives another meaning. */
const FORBIDDEN: readonly ((rule: Rule) => boolean)[] = [
  ({ parts }) => [parts.BYMONTHDAY, parts.BYYEARDAY, parts.BYWEEKNO, parts.BYSETPOS].some((list) => list?.includes(0)),
  ({ freq, parts }) => freq === 'WEEKLY' && parts.BYMONTHDAY !== undefined,
  ({ freq, parts }) => freq !== 'YEARLY' && (parts.BYYEARDAY !== undefined || parts.BYWEEKNO !== undefined),
  ({ parts: { BYDAY = [] } }) => BYDAY.some((day) => /^[+-]\D/.test(day)),
  ({ freq, parts: { BYDAY = [], BYWEEKNO } }) =>
    BYDAY.some((day) => /\d/.test(day)) && (freq === 'DAILY' || freq === 'WEEKLY' || BYWEEKNO !== undefined),
  // ical.js keeps parts that it does not know as they are.
  (rule) => ('skip' in rule && rule.skip !== 'OMIT') || ('rscale' in rule && rule.rscale !== 'GREGORIAN'),
];
