import type { MinutesEntry, Occurrence } from '../../shared/contract.ts';
import { listed } from '../../shared/listed.ts';
import type { Facts } from '../read/facts.ts';
import { breakOn, cancelledBy } from './breaks.ts';
import { dateOf, dayNumber, isoDate, parseIsoDate, type CivilDate } from './civil-date.ts';
import { plainDate, type DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import { ownJoinsOf, type joinsOf } from './join.ts';
import { eachOnce, type OneMeeting } from './one-meeting.ts';
import { meetingApart, occurrencesOf, overrideOf, withMinutes, type Override } from './occurrences.ts';
import { momentOn } from './reading.ts';
import type { SeriesDraft } from './series-draft.ts';
import type { SettledSeries } from './series.ts';
import { spilledDates } from './spilled-dates.ts';

const HORIZON_DAYS = 396; // 13 months
const DAY = 86_400_000;
const ASSUMED_LENGTH = 60;

export interface AllInput {
  groupId: string;
  groupName: string;
  facts: Facts;
  settled: readonly SettledSeries[];
  meetings: readonly DatedMeeting[];
  /** The series that a dated meeting belongs to, or null. */
  ownerOf: (meeting: DatedMeeting) => SeriesDraft | null;
  minutes: readonly MinutesEntry[];
  joinAt: ReturnType<typeof joinsOf>;
  /** The clock of the build, ms since the epoch. */
  now: number;
  findings: Findings;
}

/**
 * Returns all meetings of a group, sorted: those of the rules with what the dated entries change, those that stand
 * alone, and past ones that only minutes know.
 */
export function allOccurrences(input: AllInput): Occurrence[] {
  const { facts, settled, meetings, ownerOf, now, findings } = input;
  const horizon = dateOf(Math.floor(now / DAY) + HORIZON_DAYS);
  const ownJoinAt = ownJoinsOf(facts.passages, facts.entries, facts);
  const linesOf = (meeting: DatedMeeting): number[] => [
    meeting.line,
    ...meeting.entry.detail.flatMap((index) => facts.passages[index]?.place(0).line ?? []),
  ];
  const only = settled.length === 1 ? (settled[0] ?? null) : null;
  const occurrences: Occurrence[] = [];
  const apart: { override: Override; near: SettledSeries | null }[] = [];
  const placed = new Set<DatedMeeting>();
  for (const one of settled) {
    const own = meetings.filter((meeting) => ownerOf(meeting) === one.draft);
    own.forEach((meeting) => placed.add(meeting));
    const known = meetings.filter((meeting) => [one.draft, null].includes(ownerOf(meeting)));
    const listedOn = new Set(known.map(({ date }) => dayNumber(date)));
    const fallenAway = cancelledBy(one.plan, horizon, findings).filter(({ date }) => !listedOn.has(dayNumber(date)));
    const overrides = [...own, ...fallenAway, ...spilled(one, known, horizon, findings)].map((meeting) =>
      overrideOf(meeting, one.plan.time.zone),
    );
    const made = occurrencesOf({ plan: one.plan, overrides, horizon, linesOf, ownJoinAt });
    occurrences.push(...made.occurrences);
    apart.push(...made.apart.map((override) => ({ override, near: one })));
  }
  for (const meeting of meetings) {
    if (!placed.has(meeting)) apart.push({ override: overrideOf(meeting, null), near: only });
  }
  for (const [near, some] of Map.groupBy(apart, (one) => one.near)) {
    for (const one of eachOnce(some.map(({ override }) => override))) {
      const made = alone(input, one, near, linesOf, ownJoinAt);
      if (made) occurrences.push(made);
      else if (one.override.meeting.entry.status !== 'cancelled') sayNoTime(one.override.meeting, findings);
    }
  }
  const { occurrences: known, left } = withMinutes(occurrences, input.minutes);
  return keepApart([...known, ...minuted(input, left, only)]);
}

/** Returns the meetings of a series in the month after that of its rule, but those that an entry lists, moves or cancels. */
function spilled(
  { plan, draft, since }: SettledSeries,
  known: readonly DatedMeeting[],
  horizon: CivilDate,
  findings: Findings,
): DatedMeeting[] {
  const taken = new Set(known.flatMap(({ date, movedFrom }) => [date, movedFrom ?? date].map(dayNumber)));
  const dates = spilledDates(draft.reading, plan.start, since, horizon).filter(
    (date) => !breakOn(plan, date) && (plan.rule.until === null || momentOn(plan.time, date) <= plan.rule.until),
  );
  if (dates.length > 0) {
    findings.add(
      'info',
      'rule-in-next-month',
      draft.statement,
      `“${plan.says}” is in the next month at times, and calendars know no rule for that. Shown as meetings of their own: ${listed(dates.map(isoDate))}.`,
    );
  }
  return dates
    .filter((date) => !taken.has(dayNumber(date)))
    .map((date) => ({ ...plainDate(date, plan.says, plan.line, draft.statement), unlisted: true }));
}

/** Returns a meeting that belongs to no series, with what the nearest series lends it. */
function alone(
  input: AllInput,
  { override, entries }: OneMeeting,
  near: SettledSeries | null,
  linesOf: (meeting: DatedMeeting) => number[],
  ownJoinAt: ReturnType<typeof ownJoinsOf>,
): Occurrence | null {
  const { entry } = override.meeting;
  const zone = near?.plan.time.zone ?? entry.time?.zones[0]?.meanings[0]?.zone ?? entry.contextZone?.meanings[0]?.zone;
  return meetingApart(override, {
    groupId: input.groupId,
    title: near?.plan.title ?? input.groupName,
    zone: zone ?? 'Etc/UTC',
    length: near?.plan.length ?? ASSUMED_LENGTH,
    join:
      entries.map(ownJoinAt).find((join) => join !== null) ??
      near?.plan.join ??
      entries.map(input.joinAt).find(({ url }) => url !== undefined) ??
      input.joinAt(entry),
    linesOf,
    plan: near?.plan ?? null,
  });
}

function sayNoTime({ entry }: DatedMeeting, findings: Findings): void {
  const missing = entry.time ? 'no time zone' : 'no time and place';
  findings.add(
    'warning',
    entry.time ? 'no-time-zone' : 'no-time',
    entry,
    `“${entry.says}” names a date but ${missing}, and no sentence gives one. It is not published.`,
    { hint: 'Add the time and the place: “at 9:00 in New York”.' },
  );
}

/** Returns past meetings of which only minutes or recordings tell, at the time of the one series there is. */
function minuted(input: AllInput, left: readonly MinutesEntry[], only: SettledSeries | null): Occurrence[] {
  if (!only) return [];
  const { plan } = only;
  return [...Map.groupBy(left, (entry) => entry.date)].flatMap(([date, entries]) => {
    const civil = parseIsoDate(date);
    const [first] = entries;
    if (!civil || !first) return [];
    const meeting: DatedMeeting = { ...plainDate(civil, plan.says, first.line, only.draft.statement), unlisted: true };
    const lines = entries.map((entry) => entry.line);
    const past = meetingApart(overrideOf(meeting, plan.time.zone), {
      groupId: input.groupId,
      title: plan.title,
      zone: plan.time.zone,
      length: plan.length,
      join: plan.join,
      linesOf: () => lines,
      // It is over: whoever looks for its minutes is not misled by its time of day.
      plan: { ...plan, others: [] },
    });
    return past && Date.parse(past.start) <= input.now ? [{ ...past, minutes: entries }] : [];
  });
}

/** Sorts, and numbers the identities that two meetings of one day would share. */
function keepApart(occurrences: readonly Occurrence[]): Occurrence[] {
  const sorted = occurrences.toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1,
  );
  const seen = new Map<string, number>();
  return sorted.map((occurrence) => {
    const count = (seen.get(occurrence.id) ?? 0) + 1;
    seen.set(occurrence.id, count);
    return count === 1 ? occurrence : { ...occurrence, id: `${occurrence.id}.${count}` };
  });
}
