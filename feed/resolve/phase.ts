import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import { dateOf, dayNumber, isoDate, isoWeek, type CivilDate } from './civil-date.ts';
import type { Findings } from './findings.ts';
import { datesOf, fallsOn, firstDate, type Rule } from './rule.ts';
import { settleYear } from './year.ts';

/** Where a series begins, and whether its rhythm is known. */
export interface SettledStart {
  start: CivilDate;
  /** No date fixes which week (or month) of the interval it is. */
  phaseUnknown: boolean;
}

/**
 * Returns the rhythm that most of the known dates keep, begun at the earliest of them; where that is yet to come, at the
 * first date in this rhythm from the day the source is as of: a list that begins later takes no meeting away.
 */
function fromEvidence(rule: Rule, evidence: readonly CivilDate[], asOf: CivilDate): CivilDate | null {
  const dates = evidence.toSorted((a, b) => dayNumber(a) - dayNumber(b));
  const free: Rule = { ...rule, interval: 1 };
  let best: { start: CivilDate; kept: number } | null = null;
  for (const start of dates.filter((date) => fallsOn(free, date, date))) {
    const kept = dates.filter((date) => fallsOn(rule, start, date)).length;
    if (!best || kept > best.kept) best = { start, kept };
  }
  if (!best) return null;
  const { start } = best;
  return datesOf(free, asOf, start).find((date) => fallsOn(rule, date, start)) ?? start;
}

/**
 * Returns where a series begins: at the date the text names, else at the earliest known meeting that keeps the rule,
 * else at the first date the rule allows from the day the source is as of. Week numbers are those of ISO 8601.
 */
export function settleStart(
  statement: RecurrenceStatement,
  rule: Rule,
  evidence: readonly CivilDate[],
  asOf: CivilDate,
  findings: Findings,
): SettledStart | null {
  const { starts, parity, turn } = statement;
  const stated = starts ? settleYear(starts, asOf) : null;
  if (stated) {
    const start = firstDate(rule, stated.date);
    if (!start) return null;
    if (isoDate(start) !== isoDate(stated.date) && rule.byDay.length > 0 && rule.interval > 1) {
      findings.add(
        'warning',
        'start-date-mismatch',
        statement,
        `The start date ${isoDate(stated.date)} is not on a day that the rule allows. Counted from ${isoDate(start)}.`,
        {
          hint: 'Correct the start date or the weekday.',
        },
      );
    } else if (stated.inferred && rule.interval > 1) {
      findings.add(
        'info',
        'year-inferred',
        statement,
        `The start date names no year; read as ${isoDate(stated.date)}.`,
        { hint: 'Add the year.' },
      );
    }
    return { start, phaseUnknown: false };
  }
  if (starts) {
    findings.add(
      'warning',
      'no-such-date',
      statement,
      `The start date of “${statement.says}” is one that the calendar does not have. It is passed over.`,
      { hint: 'Correct the start date.' },
    );
  }
  const known = fromEvidence(rule, evidence, asOf);
  if (known) return { start: known, phaseUnknown: false };
  const first = firstDate(rule, asOf);
  if (!first) return null;
  if (parity && rule.frequency === 'WEEKLY') {
    const odd = isoWeek(dayNumber(first)) % 2 === 1;
    const start = odd === (parity === 'odd') ? first : firstDate(rule, dateOf(dayNumber(first) + 7));
    return start && { start, phaseUnknown: false };
  }
  if (rule.interval === 1) return { start: first, phaseUnknown: false };
  if (!turn) return { start: first, phaseUnknown: true };
  // Slots that take turns follow each other, from a first one that nothing fixes.
  const step = (rule.interval / turn.of) * turn.index;
  const month = { year: asOf.year, month: asOf.month + step, day: asOf.day };
  const from = rule.frequency === 'WEEKLY' ? dayNumber(asOf) + 7 * step : dayNumber(month);
  return { start: firstDate(rule, dateOf(from)) ?? first, phaseUnknown: true };
}
