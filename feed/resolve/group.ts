import type { Diagnostic, MinutesEntry, Occurrence, Series } from '../../shared/contract.ts';
import type { Facts } from '../read/facts.ts';
import { allOccurrences } from './all-occurrences.ts';
import { seriesFor } from './attribution.ts';
import { dateAt, parseIsoDate } from './civil-date.ts';
import { appliesTo, type Corrections } from './corrections.ts';
import { correctedDates, unmatched } from './date-corrections.ts';
import { documentsOf } from './documents.ts';
import { markDormant } from './dormancy.ts';
import { settleEntries, type DatedMeeting } from './entries.ts';
import { Findings } from './findings.ts';
import { joinsOf } from './join.ts';
import { withoutOwnOfDates } from './own-of-date.ts';
import { withinRoom } from './room.ts';
import { sayUnpublished, sayZoneAbbreviations } from './remarks.ts';
import type { SeriesDraft } from './series-draft.ts';
import { draftAll } from './drafts.ts';
import { identities } from './identities.ts';
import { settleSeries, type SettledSeries } from './series.ts';

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

/** More listed dates than a feed has room for beside its series; the newest lists stand first in most documents. */
const MOST_DATES = 2000;

/**
 * Returns the schedule of a group: every decision about time is made here. What is better founded wins: a correction
 * of the registry, then a dated entry, then a notice, then the sentence.
 */
export function resolveGroup(input: ResolveInput): Resolved {
  const { facts, corrections, updated, now } = input;
  const { passages } = facts;
  const { statements } = facts.recurrences;
  const findings = new Findings(passages);
  const asOf = dateAt(updated);
  sayUnpublished(facts, findings);
  for (const correction of corrections.series) {
    if (!statements.some((statement) => appliesTo(correction, statement)))
      unmatched(`series: ${correction.match ?? 'for all'}`, findings);
  }

  const { drafts, repeated } = facts.ended
    ? { drafts: [], repeated: [] }
    : draftAll(facts, corrections, updated, input.name, findings);
  // What stands beside a statement that repeats another is for the other.
  const told = statements.filter(
    (one) => !repeated.some(({ passage, from }) => passage === one.passage && from === one.from),
  );
  const corrected = correctedDates(corrections, drafts, findings);
  const listed = settleEntries(passages, facts.entries.slice(0, MOST_DATES), facts.converters, asOf, findings);
  const meetings = [...corrected.map((one) => one.meeting), ...listed];
  const owners = new Map<DatedMeeting, SeriesDraft | null>([
    ...corrected.map((one) => [one.meeting, one.draft] as const),
    ...listed.map((one) => [one, seriesFor(passages, one.entry.passage, one.date, drafts)] as const),
  ]);
  const ownerOf = (meeting: DatedMeeting): SeriesDraft | null => owners.get(meeting) ?? null;

  const minutesDates = input.minutes.flatMap((entry) => parseIsoDate(entry.date) ?? []);
  const titles = drafts.map((draft) => (draft.title === input.name ? 'meeting' : draft.title));
  const uids = identities(input.id, titles);
  const joinAt =
    told.length > 0
      ? joinsOf(passages, told, withoutOwnOfDates(passages, facts.entries, told, facts))
      : joinsOf(passages, facts.entries, facts);
  const agendasOf = documentsOf(passages, told, facts.documents, 'agenda');
  const recordingsOf = documentsOf(passages, told, facts.documents, 'recordings');
  const stated = drafts.flatMap((draft, index): SettledSeries[] => {
    const own = meetings.filter((meeting) => ownerOf(meeting) === draft);
    const dates = own.filter((meeting) => meeting.entry.status === 'scheduled').map((meeting) => meeting.date);
    const series = settleSeries({
      draft,
      uid: uids[index] ?? `${input.id}.${index}`,
      evidence: [...dates, ...(drafts.length === 1 ? minutesDates : [])],
      meetings: own,
      asOf,
      join: joinAt(draft.statement),
      agendaUrl: agendasOf(draft.statement)[0] ?? null,
      recordingsUrl: recordingsOf(draft.statement)[0] ?? null,
      findings,
    });
    return series ? [series] : [];
  });

  const settled = withinRoom(stated, now, findings);
  sayZoneAbbreviations(listed, findings);
  const occurrences = allOccurrences({
    groupId: input.id,
    groupName: input.name,
    facts,
    settled,
    meetings,
    ownerOf,
    minutes: input.minutes,
    joinAt,
    now,
    findings,
  });
  const series = markDormant(settled, { meetings: listed, minutes: minutesDates, updated, now }, findings);
  return { series, occurrences, diagnostics: findings.list() };
}
