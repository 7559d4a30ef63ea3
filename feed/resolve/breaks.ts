import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import { dayNumber, isoDate, type CivilDate } from './civil-date.ts';
import { plainDate, type DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import type { PlannedBreak, SeriesPlan } from './occurrences.ts';
import { datesOf } from './rule.ts';
import { settleYear } from './year.ts';

/**
 * Returns the stretches of days without meetings of a series, with their years: a year that one of the two days lacks comes
 * from the other, else it is the nearest to the date the source is as of, which is said. So is what is no stretch of days.
 */
export function settleBreaks(
  { breaks = [] }: RecurrenceStatement,
  asOf: CivilDate,
  findings: Findings,
): PlannedBreak[] {
  return breaks.flatMap(({ first, last, says }): PlannedBreak[] => {
    const wraps = Number(32 * first.month + first.day > 32 * last.month + last.day);
    const inferred = first.year === undefined && last.year === undefined;
    const begins = first.year ?? (inferred ? settleYear(first, asOf)?.date.year : Number(last.year) - wraps);
    const ends = last.year ?? Number(begins) + wraps;
    const from = begins === undefined ? null : settleYear({ ...first, year: begins }, asOf);
    const to = settleYear({ ...last, year: ends }, asOf);
    if (!from || !to || dayNumber(from.date) > dayNumber(to.date)) {
      findings.add(
        'warning',
        'no-such-date',
        says,
        `“${says.says}” names days that the calendar does not have in this order. No meeting is cancelled for it.`,
        { hint: 'Correct the dates.' },
      );
      return [];
    }
    if (inferred) {
      findings.add(
        'info',
        'year-inferred',
        says,
        `No year is given in “${says.says}”; read as ${isoDate(from.date)} to ${isoDate(to.date)}.`,
        { hint: 'Add the year.' },
      );
    }
    return [{ first: from.date, last: to.date, says }];
  });
}

/** Returns the break that a date is in, or undefined. */
export const breakOn = ({ breaks }: SeriesPlan, date: CivilDate): PlannedBreak | undefined =>
  breaks.find(({ first, last }) => dayNumber(first) <= dayNumber(date) && dayNumber(date) <= dayNumber(last));

/** Returns the meetings of a rule up to a date that fall away in a break, as cancelled. */
export function cancelledBy(plan: SeriesPlan, horizon: CivilDate, findings: Findings): DatedMeeting[] {
  if (plan.breaks.length === 0) return [];
  return datesOf(plan.rule, plan.start, horizon).flatMap((date): DatedMeeting[] => {
    const says = breakOn(plan, date)?.says;
    if (!says) return [];
    const { entry, ...meeting } = plainDate(date, says.says, findings.lineOf(says), says);
    return [{ ...meeting, entry: { ...entry, status: 'cancelled', notice: true, reason: says.says } }];
  });
}
