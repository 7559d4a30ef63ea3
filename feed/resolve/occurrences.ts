import type { Join, MinutesEntry, Occurrence, OccurrenceDispute, Origin } from '../../shared/contract.ts';
import { dateOf, dayNumber, isoDate, type CivilDate } from './civil-date.ts';
import type { MeetingEntry } from '../read/meeting-entry.ts';
import type { Elsewhere } from '../read/recurrence-statement.ts';
import type { DatedMeeting } from './entries.ts';
import { momentOn, nearestMoment, readingsOf, type TimeReading } from './reading.ts';
import { datesOf, type Rule } from './rule.ts';
import { instantOf, wallOf } from './wall-time.ts';

/** Another reading of a series' time, and where the text gives it. */
export interface OtherReading {
  time: TimeReading;
  line: number;
  says: string;
  origin: Origin;
}

/** A stretch of days without meetings, its first and last day among it, and the words that say so. */
export interface PlannedBreak {
  first: CivilDate;
  last: CivilDate;
  says: Elsewhere;
}

/** What the occurrences of one series are made from. */
export interface SeriesPlan {
  uid: string;
  title: string;
  rule: Rule;
  start: CivilDate;
  time: TimeReading;
  length: number;
  join: Join;
  line: number;
  says: string;
  others: readonly OtherReading[];
  /** Stretches of days without meetings. */
  breaks: readonly PlannedBreak[];
  /** Days to the next date of the same rhythm in another phase; 0 where the phase is known. */
  phaseShift: number;
}

/** A meeting on a date that is not (only) the rule's. */
export interface Override {
  meeting: DatedMeeting;
  /** Moment of the dated entry's own time, or null where it gives none. */
  moment: number | null;
  length: number | null;
}

const MINUTE = 60_000;

/** Returns the moment and length that a dated entry states itself; the zone is its own, its column's, else the series'. */
export function overrideOf(meeting: DatedMeeting, fallbackZone: string | null): Override {
  const { time, contextZone } = meeting.entry;
  if (!time) return { meeting, moment: null, length: null };
  const around =
    contextZone ?? (fallbackZone === null ? null : { text: fallbackZone, meanings: [{ zone: fallbackZone }] });
  const readings = readingsOf(time, around, false);
  const reading = readings.find((one) => one.zone === fallbackZone) ?? readings[0];
  return reading
    ? { meeting, moment: momentOn(reading, meeting.date), length: reading.length }
    : { meeting, moment: null, length: null };
}

const disputeOf = (moment: number, other: OtherReading): OccurrenceDispute => ({
  start: instantOf(moment),
  line: other.line,
  says: other.says,
  origin: other.origin,
});

/** Returns the first other reading that names another moment on a date. */
function dispute(plan: SeriesPlan, date: CivilDate, moment: number): OccurrenceDispute | null {
  for (const other of plan.others) {
    const also = nearestMoment(other.time, date, moment);
    if (also !== moment) return disputeOf(also, other);
  }
  if (plan.phaseShift === 0) return null;
  const shifted = momentOn(plan.time, dateOf(dayNumber(date) + plan.phaseShift));
  return disputeOf(shifted, { time: plan.time, line: plan.line, says: plan.says, origin: 'sentence' });
}

/** What says the time of a dated meeting. */
const originOf = ({ corrected, entry }: DatedMeeting): Origin =>
  corrected ? 'correction' : entry.notice ? 'notice' : 'dated-entry';

/** Gathers the entries for one date into one meeting: its time, state, reason, agenda and lines. */
interface Gathered {
  cancelled: boolean;
  reason: string | null;
  agenda: string | null;
  moment: number | null;
  length: number | null;
  says: string | null;
  origin: Origin;
  /** The registry gives the time itself: nothing is left to doubt. */
  settled: boolean;
  /** Another time that an entry gives for the same date. */
  another: OccurrenceDispute | null;
  lines: number[];
}

function gather(overrides: readonly Override[], linesOf: (meeting: DatedMeeting) => number[]): Gathered {
  const first = <T>(pick: (override: Override) => T | null): T | null =>
    overrides.map(pick).find((value) => value !== null) ?? null;
  const timed = overrides.find((override) => override.moment !== null);
  return {
    cancelled: overrides.some(({ meeting }) => meeting.entry.status === 'cancelled'),
    reason: first(({ meeting }) => meeting.entry.reason),
    agenda: first(({ meeting }) => meeting.entry.agenda),
    moment: timed?.moment ?? null,
    length: timed?.length ?? null,
    says: (timed ?? overrides[0])?.meeting.entry.says ?? null,
    origin: overrides.some(({ meeting }) => meeting.corrected)
      ? 'correction'
      : overrides.every(({ meeting }) => meeting.entry.notice)
        ? 'notice'
        : 'dated-entry',
    settled: timed?.meeting.corrected ?? false,
    another: first(({ meeting, moment }) =>
      moment === null || moment === timed?.moment
        ? null
        : { start: instantOf(moment), line: meeting.line, says: meeting.entry.says, origin: originOf(meeting) },
    ),
    lines: overrides.flatMap(({ meeting }) => linesOf(meeting)),
  };
}

export interface OccurrenceInput {
  plan: SeriesPlan;
  overrides: readonly Override[];
  /** Last date to expand to. */
  horizon: CivilDate;
  linesOf: (meeting: DatedMeeting) => number[];
  /** How to join one date, where its own entry says so. */
  ownJoinAt: (entry: MeetingEntry) => Join | null;
}

/** Returns the rule date that a move without a "from" replaces: the nearest one that is not listed itself. */
function replaced(dates: readonly number[], to: number, taken: ReadonlySet<number>): number | null {
  const near = dates.filter((date) => date !== to && !taken.has(date) && Math.abs(date - to) <= 15);
  if (near.length === 0 || dates.includes(to)) return null;
  return near.reduce((best, date) => (Math.abs(date - to) < Math.abs(best - to) ? date : best));
}

/** Returns the occurrences of a series, and the dated entries that are none of them, as meetings of their own. */
export function occurrencesOf({ plan, overrides, horizon, linesOf, ownJoinAt }: OccurrenceInput): {
  occurrences: Occurrence[];
  apart: Override[];
} {
  const dates = datesOf(plan.rule, plan.start, horizon).filter(
    (date) => plan.rule.until === null || momentOn(plan.time, date) <= plan.rule.until,
  );
  const numbers = dates.map(dayNumber);
  const onDate = Map.groupBy(overrides, ({ meeting }) => dayNumber(meeting.date));
  const taken = new Set([...onDate.keys()].filter((number) => numbers.includes(number)));
  const movedTo = new Map<number, number>();
  for (const { meeting } of overrides) {
    if (meeting.entry.status !== 'moved') continue;
    const to = dayNumber(meeting.date);
    const from = meeting.movedFrom ? dayNumber(meeting.movedFrom) : replaced(numbers, to, taken);
    if (from !== null && numbers.includes(from) && from !== to) movedTo.set(from, to);
  }
  const used = new Set<number>(movedTo.values());
  const occurrences = dates.map((date): Occurrence => {
    const number = dayNumber(date);
    const target = movedTo.get(number);
    const on = dateOf(target ?? number);
    used.add(number);
    const entries = onDate.get(target ?? number) ?? [];
    const own = gather(entries, linesOf);
    const join = entries.map(({ meeting }) => ownJoinAt(meeting.entry)).find((one) => one !== null) ?? plan.join;
    const ruleMoment = momentOn(plan.time, date);
    const start = own.moment ?? momentOn(plan.time, on);
    const listed = own.lines.length > 0;
    const sentence: OtherReading = { time: plan.time, line: plan.line, says: plan.says, origin: 'sentence' };
    const bySentence = nearestMoment(plan.time, on, start);
    const disputed =
      own.moment === null
        ? dispute(listed ? { ...plan, phaseShift: 0 } : plan, on, start)
        : own.settled
          ? null
          : (own.another ?? (bySentence === start ? null : disputeOf(bySentence, sentence)));
    const common = {
      id: `${plan.uid}/${isoDate(date)}`,
      series: plan.uid,
      start: instantOf(start),
      recurrenceId: instantOf(ruleMoment),
      end: instantOf(start + (own.length ?? plan.length) * MINUTE),
      timeZone: plan.time.zone,
      title: plan.title,
      ...(own.reason !== null && { reason: own.reason }),
      ...(own.agenda !== null && { agenda: own.agenda }),
      join,
      minutes: [],
      certainty: disputed ? ('disputed' as const) : listed ? ('stated' as const) : ('derived' as const),
      ...(disputed && { disputed }),
      says: own.moment === null ? plan.says : (own.says ?? plan.says),
      origin: own.moment === null ? ('sentence' as const) : own.origin,
      lines: listed ? [...new Set(own.lines)].toSorted((a, b) => a - b) : [plan.line],
    };
    if (own.cancelled) return { ...common, status: 'cancelled' };
    if (target !== undefined) return { ...common, status: 'moved', movedFrom: instantOf(ruleMoment) };
    return { ...common, status: 'scheduled' };
  });
  return { occurrences, apart: overrides.filter(({ meeting }) => !used.has(dayNumber(meeting.date))) };
}

/** What a meeting of its own takes from around it. */
export interface ApartInput {
  groupId: string;
  title: string;
  zone: string;
  length: number;
  join: Join;
  linesOf: (meeting: DatedMeeting) => number[];
  /** The series it is close to, whose time is that of entries that name only a date. */
  plan: SeriesPlan | null;
}

/** Returns a meeting that belongs to no series, or null where its time is not known. */
export function meetingApart(override: Override, input: ApartInput): Occurrence | null {
  const { meeting } = override;
  const { plan } = input;
  const moment = override.moment ?? (plan ? momentOn(plan.time, meeting.date) : null);
  if (moment === null) return null;
  const { entry, unlisted } = meeting;
  const disputed = override.moment === null && plan && dispute({ ...plan, phaseShift: 0 }, meeting.date, moment);
  return {
    id: `${input.groupId}/${isoDate(meeting.date)}`,
    series: null,
    start: instantOf(moment),
    end: instantOf(moment + (override.length ?? input.length) * MINUTE),
    timeZone: input.zone,
    title: input.title,
    ...(entry.reason !== null && { reason: entry.reason }),
    ...(entry.agenda !== null && { agenda: entry.agenda }),
    join: input.join,
    minutes: [],
    certainty: disputed ? 'disputed' : unlisted ? 'derived' : 'stated',
    ...(disputed && { disputed }),
    says: entry.says,
    origin: override.moment === null ? 'sentence' : originOf(meeting),
    lines: input.linesOf(meeting),
    status: entry.status === 'cancelled' ? 'cancelled' : 'scheduled',
  };
}

/** Returns the local date of an occurrence, "2017-07-05". */
const localDate = (occurrence: Occurrence): string =>
  isoDate(wallOf(Date.parse(occurrence.start), occurrence.timeZone).date);

/** Returns the occurrences with the minutes of their date, and the minutes that no occurrence has. */
export function withMinutes(
  occurrences: readonly Occurrence[],
  minutes: readonly MinutesEntry[],
): { occurrences: Occurrence[]; left: MinutesEntry[] } {
  const byDate = Map.groupBy(minutes, (entry) => entry.date);
  const placed = occurrences.map((occurrence) => {
    const own = byDate.get(localDate(occurrence));
    return own ? { ...occurrence, minutes: own } : occurrence;
  });
  const dates = new Set(occurrences.map(localDate));
  return { occurrences: placed, left: minutes.filter((entry) => !dates.has(entry.date)) };
}
