import type { Diagnostic, MinutesEntry, Occurrence, Series } from '../../shared/contract.ts';
import type { Facts } from '../read/facts.ts';
import { seriesFor } from './attribution.ts';
import { dateOf, dayNumber, isoDate, parseIsoDate, type CivilDate } from './civil-date.ts';
import type { Corrections } from './corrections.ts';
import { missingWords } from './doubts.ts';
import { documentsOf } from './documents.ts';
import { settleEntries, type DatedMeeting } from './entries.ts';
import { Findings } from './findings.ts';
import { joinsOf, ownJoinsOf } from './join.ts';
import { meetingApart, occurrencesOf, overrideOf, withMinutes, type Override } from './occurrences.ts';
import { dateAt, draftAll, identities, settleSeries, type SettledSeries } from './series.ts';
import { momentOf } from './wall-time.ts';

export interface ResolveInput {
  id: string;
  name: string;
  facts: Facts;
  corrections: Corrections;
  minutes: readonly MinutesEntry[];
  /** When the source last changed, ms since the epoch. */
  updated: number;
  /** The clock of the build, ms since the epoch. */
  now: number;
}

export interface Resolved {
  series: Series[];
  occurrences: Occurrence[];
  diagnostics: Diagnostic[];
}

const HORIZON_DAYS = 396; // 13 months
const DORMANT_DAYS = 365;
const DAY = 86_400_000;

/** Returns the schedule of a group: every decision about time is made here. */
export function resolveGroup(input: ResolveInput): Resolved {
  const { facts, corrections, updated } = input;
  const findings = new Findings(facts.passages);
  const asOf = dateAt(updated);
  sayEnded(facts, findings);
  saySetAside(facts, findings);

  const drafts = facts.ended ? [] : draftAll(facts, corrections, updated, input.name, findings);
  const meetings = settleEntries(facts.passages, facts.entries, facts.converters, asOf, findings);
  const owner = new Map(
    meetings.map((meeting) => [meeting, seriesFor(facts.passages, meeting.entry.passage, meeting.date, drafts)]),
  );
  const uids = identities(
    input.id,
    drafts.map((draft) => (draft.title === input.name ? 'meeting' : draft.title)),
  );
  const minutesDates = input.minutes.flatMap((entry) => parseIsoDate(entry.date) ?? []);

  const statements = facts.recurrences.statements;
  const joinAt = joinsOf(facts.passages, statements.length > 0 ? statements : facts.entries, facts);
  const agendasOf = documentsOf(facts.passages, statements, facts.documents, 'agenda');
  const recordingsOf = documentsOf(facts.passages, statements, facts.documents, 'recordings');
  const settled = drafts.flatMap((draft, index): SettledSeries[] => {
    const own = meetings.filter((meeting) => owner.get(meeting) === draft);
    const evidence = [
      ...own.filter((meeting) => meeting.entry.status === 'scheduled').map((meeting) => meeting.date),
      ...(drafts.length === 1 ? minutesDates : []),
    ];
    const { statement } = draft;
    const series = settleSeries({
      draft,
      uid: uids[index] ?? `${input.id}.${index}`,
      evidence,
      meetings: own,
      asOf,
      join: joinAt(statement),
      agendaUrl: agendasOf(statement)[0] ?? null,
      recordingsUrl: recordingsOf(statement)[0] ?? null,
      findings,
    });
    return series ? [series] : [];
  });

  sayIncomplete(facts, findings);
  sayNothingFound(facts, findings);
  sayZoneAbbreviations(meetings, findings);
  const occurrences = expand({ input, settled, meetings, owner, joinAt, findings });
  const series = sayDormant(input, settled, meetings, minutesDates, findings);
  return { series, occurrences, diagnostics: findings.list() };
}

function sayEnded(facts: Facts, findings: Findings): void {
  if (!facts.ended) return;
  findings.add(
    'warning',
    'group-ended',
    { passage: facts.ended.index, from: 0 },
    `“${facts.ended.text.replace(/\s+/g, ' ').slice(0, 160)}” says that the group has ended or moved. Nothing is published from this page.`,
    {
      hint: 'If it still meets, take that sentence out.',
    },
  );
}

function saySetAside(facts: Facts, findings: Findings): void {
  const why = {
    'struck-out': 'it is struck out',
    'not-current': 'the text around it says that it is over or paused',
    'not-a-meeting': 'it is about something else than a meeting',
    proposed: 'it is a proposal',
  };
  for (const one of facts.recurrences.setAside) {
    findings.add('info', 'set-aside', one, `“${one.says}” is not published: ${why[one.reason]}.`);
  }
}

function sayNothingFound(facts: Facts, findings: Findings): void {
  const { statements, incomplete } = facts.recurrences;
  if (facts.ended || statements.length > 0 || incomplete.length > 0 || facts.entries.length > 0) return;
  findings.add(
    'warning',
    'no-meeting',
    { passage: 0, from: 0 },
    'No meeting was found: no sentence, list or table names a weekday or a date with a time.',
    {
      hint: 'Write one sentence such as “We meet on the 1st and 3rd Tuesday of every month at 8:00 in Los Angeles.”',
    },
  );
}

function sayIncomplete(facts: Facts, findings: Findings): void {
  for (const one of facts.recurrences.incomplete) {
    findings.add(
      'warning',
      'incomplete',
      one,
      `“${one.says}” does not say ${missingWords(one.missing)}. It is not published: any date would be a guess.`,
      {
        hint: `Add ${missingWords(one.missing)}: “the 1st Tuesday of every month at 9:00 in New York”.`,
      },
    );
  }
}

/** Says once for all dated entries where a zone abbreviation does not hold on its date. */
function sayZoneAbbreviations(meetings: readonly DatedMeeting[], findings: Findings): void {
  const off = meetings.filter(({ entry, date }) => {
    const meaning = entry.time?.zones[0]?.meanings[0];
    if (meaning?.offset === undefined || meaning.zone.startsWith('Etc/')) return false;
    const local = momentOf(date, 720, meaning.zone);
    return Math.round((dayNumber(date) * DAY + 720 * 60_000 - local) / 60_000) !== meaning.offset;
  });
  const [first] = off;
  if (!first) return;
  const words = [...new Set(off.map(({ entry }) => entry.time?.zones[0]?.text ?? ''))].join(', ');
  findings.add(
    'warning',
    'zone-abbreviation',
    first.entry,
    `“${words}” does not hold on ${off.length === 1 ? 'this date' : `${off.length} of the listed dates`}. Read as the time on the clocks of the place.`,
    {
      hint: 'Write the place (“Chicago”) or the abbreviation without the season (“CT”).',
      lines: off.map(({ line }) => line),
    },
  );
}

interface ExpandInput {
  input: ResolveInput;
  settled: readonly SettledSeries[];
  meetings: readonly DatedMeeting[];
  owner: ReadonlyMap<DatedMeeting, SettledSeries['draft'] | null>;
  joinAt: ReturnType<typeof joinsOf>;
  findings: Findings;
}

/** Returns all meetings: those of the rules with what the dated entries change, and those that stand alone. */
function expand({ input, settled, meetings, owner, joinAt, findings }: ExpandInput): Occurrence[] {
  const { facts, now } = input;
  const ownJoinAt = ownJoinsOf(facts.passages, facts.entries, facts);
  const horizon: CivilDate = dateOf(Math.floor(now / DAY) + HORIZON_DAYS);
  const linesOf = (meeting: DatedMeeting): number[] => [
    meeting.line,
    ...meeting.entry.detail.flatMap((index) => facts.passages[index]?.place(0).line ?? []),
  ];
  const occurrences: Occurrence[] = [];
  const apart: { override: Override; near: SettledSeries | null }[] = [];

  for (const one of settled) {
    const overrides = meetings
      .filter((meeting) => owner.get(meeting) === one.draft)
      .map((meeting) => overrideOf(meeting, one.plan.time.zone));
    const made = occurrencesOf({ plan: one.plan, overrides, horizon, linesOf, ownJoinAt });
    occurrences.push(...made.occurrences);
    apart.push(...made.apart.map((override) => ({ override, near: one })));
  }
  const [only] = settled;
  for (const meeting of meetings) {
    const draft = owner.get(meeting);
    if (draft && settled.some((one) => one.draft === draft)) continue;
    apart.push({ override: overrideOf(meeting, null), near: settled.length === 1 ? (only ?? null) : null });
  }
  for (const { override, near } of apart) {
    const { entry } = override.meeting;
    const zone =
      near?.plan.time.zone ?? entry.time?.zones[0]?.meanings[0]?.zone ?? entry.contextZone?.meanings[0]?.zone;
    const made = meetingApart(override, {
      groupId: input.id,
      title: near?.plan.title ?? input.name,
      zone: zone ?? 'Etc/UTC',
      length: near?.plan.length ?? 60,
      join: ownJoinAt(entry) ?? near?.plan.join ?? joinAt(entry),
      linesOf,
      time: near?.plan.time ?? null,
    });
    if (made) occurrences.push(made);
    else if (entry.status !== 'cancelled') {
      findings.add(
        'warning',
        'no-time',
        entry,
        `“${entry.says}” names a date but no time, and no sentence gives one. It is not published.`,
        { hint: 'Add the time and the place: “at 9:00 in New York”.' },
      );
    }
  }
  return arrange(input, settled, occurrences);
}

/** Puts the minutes on their dates, adds past meetings that only minutes know, sorts, and keeps identities apart. */
function arrange(
  input: ResolveInput,
  settled: readonly SettledSeries[],
  occurrences: readonly Occurrence[],
): Occurrence[] {
  const placed = withMinutes(occurrences, input.minutes);
  const all = [...placed.occurrences];
  const [only] = settled;
  if (only && settled.length === 1) {
    for (const [date, entries] of Map.groupBy(placed.left, (entry) => entry.date)) {
      const civil = parseIsoDate(date);
      const [first] = entries;
      if (!civil || !first) continue;
      const moment = momentOf(civil, only.plan.time.minutes, only.plan.time.zone);
      if (moment > input.now) continue;
      const past = meetingApart(
        {
          meeting: {
            entry: {
              passage: 0,
              from: 0,
              to: 0,
              says: only.plan.says,
              date: { ...civil, from: 0, to: 0 },
              time: null,
              contextZone: null,
              status: 'scheduled',
              notice: false,
              movedFrom: null,
              reason: null,
              agenda: null,
              detail: [],
            },
            date: civil,
            movedFrom: null,
            line: first.line,
          },
          moment: null,
          length: null,
        },
        {
          groupId: input.id,
          title: only.plan.title,
          zone: only.plan.time.zone,
          length: only.plan.length,
          join: only.plan.join,
          linesOf: () => entries.map((entry) => entry.line),
          time: only.plan.time,
        },
      );
      if (past) all.push({ ...past, minutes: entries });
    }
  }
  all.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1));
  const seen = new Map<string, number>();
  return all.map((occurrence) => {
    const count = (seen.get(occurrence.id) ?? 0) + 1;
    seen.set(occurrence.id, count);
    return count === 1 ? occurrence : { ...occurrence, id: `${occurrence.id}.${count}` };
  });
}

/** Marks the series whose newest evidence is over twelve months old, and says so. */
function sayDormant(
  input: ResolveInput,
  settled: readonly SettledSeries[],
  meetings: readonly DatedMeeting[],
  minutes: readonly CivilDate[],
  findings: Findings,
): Series[] {
  return settled.map(({ series, plan, draft }) => {
    const { zone, minutes: clock } = plan.time;
    const evidence = [
      ...meetings.map((meeting) => overrideOf(meeting, zone).moment ?? momentOf(meeting.date, clock, zone)),
      ...minutes.map((date) => momentOf(date, clock, zone)),
      input.updated,
    ];
    const newest = Math.max(...evidence);
    if (input.now - newest <= DORMANT_DAYS * DAY) return series;
    const since = `${new Date(newest).toISOString().slice(0, 19)}Z`;
    findings.add(
      'info',
      'dormant',
      draft.statement,
      `No sign of a meeting since ${isoDate(dateAt(newest))}. What the rule gives is still shown, after that remark.`,
      {
        hint: 'List a recent or coming date, or say that the group no longer meets.',
      },
    );
    return { ...series, dormantSince: since };
  });
}
