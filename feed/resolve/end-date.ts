import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import { isoDate, type CivilDate } from './civil-date.ts';
import type { Findings } from './findings.ts';
import { settleYear } from './year.ts';

/** Returns the last day of a series as its sentence names it, or null where it names none, or none that there is. */
export function settleEnd(statement: RecurrenceStatement, asOf: CivilDate, findings: Findings): CivilDate | null {
  const { until, says } = statement;
  if (!until) return null;
  const settled = settleYear(until, asOf);
  if (!settled) {
    findings.add(
      'warning',
      'no-such-date',
      statement,
      `The end date of “${says}” is one that the calendar does not have. It is passed over: meetings after the last may still be shown.`,
      { hint: 'Correct the end date.' },
    );
    return null;
  }
  if (settled.inferred) {
    findings.add('info', 'year-inferred', statement, `The end date names no year; read as ${isoDate(settled.date)}.`, {
      hint: 'Add the year.',
    });
  }
  return settled.date;
}
