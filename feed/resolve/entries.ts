import type { ConverterLink } from '../read/converter-link.ts';
import type { MeetingEntry } from '../read/meeting-entry.ts';
import type { Passage } from '../read/passage.ts';
import { dayNumber, isoDate, type CivilDate } from './civil-date.ts';
import type { Findings } from './findings.ts';
import { isNoLeapDay, movedNowhere, sayNoSuchDate } from './no-such-date.ts';
import { settleYear } from './year.ts';

/** A dated meeting whose date is settled. */
export interface DatedMeeting {
  entry: MeetingEntry;
  date: CivilDate;
  movedFrom: CivilDate | null;
  /** Line of the entry itself. */
  line: number;
  /** Settled by the registry, not by the source. */
  corrected?: true;
  /** No entry lists it: it follows from the rule, or minutes tell of it. */
  unlisted?: true;
}

/** Returns a meeting of which no more than its date is known; `at` is where the source speaks of it. */
export const plainDate = (
  date: CivilDate,
  says: string,
  line: number,
  at: { passage: number; from: number; to: number },
): DatedMeeting => ({
  entry: {
    passage: at.passage,
    from: at.from,
    to: at.to,
    says,
    date: { ...date, from: at.from, to: at.to },
    time: null,
    contextZone: null,
    status: 'scheduled',
    notice: false,
    movedFrom: null,
    reason: null,
    agenda: null,
    detail: [],
  },
  date,
  movedFrom: null,
  line,
});

/** Days; a year nearer than that can only be left aside for the weekday's sake. */
const HALF_A_YEAR = 184;

const monthAndDay = ({ date }: MeetingEntry): string => `${date.month}-${date.day}`;

/**
 * Returns the dated meetings with their years. A missing year is inferred from the weekday, from a converter link in
 * the same entry, from the neighbours in the list, else from the date the source is as of; that is said once a list.
 */
export function settleEntries(
  passages: readonly Passage[],
  entries: readonly MeetingEntry[],
  converters: readonly ConverterLink[],
  asOf: CivilDate,
  findings: Findings,
): DatedMeeting[] {
  const settled: DatedMeeting[] = [];
  // A notice and a list often speak of one date, and only the list gives its year.
  const years = new Map(
    entries.flatMap((entry): [string, CivilDate][] => {
      const { year, month, day } = entry.date;
      return year === undefined ? [] : [[monthAndDay(entry), { year, month, day }]];
    }),
  );
  const neighbour = new Map<number, CivilDate>();
  const inferred = new Map<number, { entry: MeetingEntry; lines: number[]; dates: string[]; far: boolean }>();
  for (const entry of entries) {
    const group = passages[entry.passage]?.group ?? -1;
    const linked = converters.find((link) => link.passage === entry.passage && link.date)?.date;
    const named = entry.contextYear === undefined ? undefined : { ...entry.date, year: entry.contextYear };
    const near =
      linked ?? named ?? (group >= 0 ? neighbour.get(group) : undefined) ?? years.get(monthAndDay(entry)) ?? asOf;
    const found = !linked && isNoLeapDay(entry) ? null : settleYear(entry.date, near);
    if (!found) {
      const left = movedNowhere(entry, near);
      sayNoSuchDate(passages, entry, entry.date, left?.date ?? null, findings);
      if (left) settled.push({ ...left, movedFrom: null, line: findings.lineOf(entry) });
      continue;
    }
    const { date } = found;
    if (group >= 0) neighbour.set(group, date);
    const line = findings.lineOf(entry);
    if (found.weekdayOff) {
      findings.add(
        'warning',
        'weekday-mismatch',
        entry,
        `“${entry.says}”: ${isoDate(date)} is not that weekday. Read as the date.`,
        { hint: 'Correct the weekday or the date.' },
      );
    }
    if (found.inferred) {
      const key = group >= 0 ? group : -2 - entry.passage;
      const list = inferred.get(key) ?? { entry, lines: [], dates: [], far: false };
      list.far ||= Math.abs(dayNumber(date) - dayNumber(near)) > HALF_A_YEAR;
      list.lines.push(line);
      list.dates.push(isoDate(date));
      inferred.set(key, list);
    }
    const movedFrom = entry.movedFrom ? (settleYear(entry.movedFrom, date)?.date ?? null) : null;
    if (entry.movedFrom && !movedFrom) sayNoSuchDate(passages, entry, entry.movedFrom, date, findings);
    settled.push({ entry, date, movedFrom, line });
  }
  for (const { entry, lines, dates, far } of inferred.values()) {
    const which = dates.length === 1 ? `read as ${dates[0]}` : `read as ${dates[0]} to ${dates.at(-1)}`;
    // A weekday that none of the years around has: the year, or the weekday, may be another.
    findings.add(far ? 'warning' : 'info', 'year-inferred', entry, `No year is given in “${entry.says}”; ${which}.`, {
      hint: 'Add the year.',
      lines,
    });
  }
  return settled;
}
