import type { DateExpression } from '../read/date-expression.ts';
import type { MeetingEntry } from '../read/meeting-entry.ts';
import type { Passage } from '../read/passage.ts';
import { daysInMonth, isoDate, type CivilDate } from './civil-date.ts';
import type { Findings } from './findings.ts';
import { settleYear } from './year.ts';

/** Returns whether it is 29 February in a list of a year that has none: the date is not to be looked for in other years. */
export const isNoLeapDay = ({ date: { month, day }, contextYear }: MeetingEntry): boolean =>
  contextYear !== undefined && month === 2 && day === 29 && daysInMonth(contextYear, 2) < 29;

/**
 * Returns the meeting that an entry moves to a date that does not exist, as cancelled: it is not held on the date it had,
 * and nothing says when else. Null where the entry does not name the date it had.
 */
export function movedNowhere(entry: MeetingEntry, near: CivilDate): { entry: MeetingEntry; date: CivilDate } | null {
  const from = entry.movedFrom && settleYear(entry.movedFrom, near);
  if (!entry.movedFrom || !from) return null;
  return { entry: { ...entry, date: entry.movedFrom, movedFrom: null, status: 'cancelled' }, date: from.date };
}

/** Says that an entry names a date that the calendar does not have, and what became of the meeting that is meant. */
export function sayNoSuchDate(
  passages: readonly Passage[],
  entry: MeetingEntry,
  date: DateExpression,
  read: CivilDate | null,
  findings: Findings,
): void {
  const words = passages[entry.passage]?.text.slice(date.from, date.to) ?? entry.says;
  const outcome =
    entry.status === 'scheduled'
      ? 'It is left out.'
      : entry.status === 'cancelled'
        ? 'No meeting is cancelled for it: the one that is meant may still be shown.'
        : read === null
          ? 'No meeting is moved to it: the one that is meant may still be shown at its old time.'
          : date === entry.movedFrom
            ? `In place of which meeting the one on ${isoDate(read)} is held is a guess.`
            : `The meeting of ${isoDate(read)} that is moved to it is shown as cancelled: nothing says when it is held.`;
  findings.add(
    'warning',
    'no-such-date',
    { passage: entry.passage, from: date.from },
    `“${words}” names a date that the calendar does not have. ${outcome}`,
    { hint: 'Correct the date.' },
  );
}
