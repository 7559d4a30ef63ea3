import type { Join, Series, SeriesDispute } from '../../shared/contract.ts';
import type { Facts } from '../read/facts.ts';
import type { Passage } from '../read/passage.ts';
import { zoneWordAt } from '../read/zone-word.ts';
import { dateOf, dayNumber, parseIsoDate, type CivilDate } from './civil-date.ts';
import type { Corrections } from './corrections.ts';
import { sayDoubtsOf } from './doubts.ts';
import type { DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import { overrideOf, type OtherReading, type SeriesPlan } from './occurrences.ts';
import { settleStart } from './phase.ts';
import { agreement, readingsOf, type TimeReading } from './reading.ts';
import { firstDate, parseRule } from './rule.ts';
import { draftSeries, type SeriesDraft } from './series-draft.ts';
import { instantOf, momentOf, wallOf, wallTime } from './wall-time.ts';
import { ruleWords, timeWords } from './words.ts';

/** A series, and what its occurrences are made from. */
export interface SettledSeries {
  series: Series;
  plan: SeriesPlan;
  draft: SeriesDraft;
}

const DAY = 86_400_000;
const ASSUMED_LENGTH = 60;

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'meeting';

/**
 * Returns identities that survive rewording of the sentence, changes of time and moves: the group and the title, with a
 * number where several meetings of a group have one title.
 */
export function identities(groupId: string, titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const base = `${groupId}.${slug(title)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}.${count}`;
  });
}

/** Returns the statements with the zone of a converter link beside them where they name none themselves. */
export function draftAll(
  facts: Facts,
  corrections: Corrections,
  asOf: number,
  groupName: string,
  findings: Findings,
): SeriesDraft[] {
  const drafts = facts.recurrences.statements.flatMap((statement) => {
    const named = statement.contextZone !== null || statement.readings.some((reading) => reading.zones.length > 0);
    const link = named
      ? undefined
      : facts.converters.find(
          (one) => one.zoneText !== undefined && beside(facts.passages, one.passage, statement.passage),
        );
    const zone = link?.zoneText === undefined ? null : zoneWordAt(link.zoneText, 0, true);
    const draft = draftSeries(
      zone ? { ...statement, contextZone: zone } : statement,
      corrections.series,
      asOf,
      groupName,
      findings,
    );
    if (!draft) return [];
    return [draft];
  });
  // A sentence without a title that repeats what a titled one says is no second meeting.
  const own = drafts.filter(
    (draft) => draft.statement.title !== '' || !drafts.some((other) => restates(draft, other, asOf)),
  );
  for (const draft of own) {
    sayDoubtsOf(draft, findings);
    compareConverters(facts, draft, asOf, findings);
  }
  return own;
}

const restates = (draft: SeriesDraft, other: SeriesDraft, asOf: number): boolean =>
  other !== draft &&
  other.statement.title !== '' &&
  other.rrule === draft.rrule &&
  agreement(draft.time, other.time, asOf) === 'always';

/** Returns whether a passage belongs to a statement's: the same, in its list item, or in its section shortly after. */
function beside(passages: readonly Passage[], at: number, statement: number): boolean {
  if (at === statement) return true;
  const here = passages[at];
  const there = passages[statement];
  if (!here || !there) return false;
  return (
    here.parent === statement ||
    (here.section === there.section &&
      here.group === there.group &&
      here.kind !== 'row' &&
      at > statement &&
      at <= statement + 8 &&
      there.kind !== 'item')
  );
}

/** Says where a time zone converter link beside a statement opens another time than the words. */
function compareConverters(facts: Facts, draft: SeriesDraft, asOf: number, findings: Findings): void {
  const statements = facts.recurrences.statements;
  for (const link of facts.converters) {
    if (!beside(facts.passages, link.passage, draft.statement.passage)) continue;
    // Several statements in one passage have their converters behind them.
    const owner = statements.findLast((one) => one.passage === link.passage && one.from < link.from);
    if (owner && owner !== draft.statement && owner.from !== draft.statement.from) continue;
    const zone = link.zoneText === undefined ? null : zoneWordAt(link.zoneText, 0, true);
    const minutes = link.hour * 60 + link.minute;
    const candidates = readingsOf(
      {
        kind: 'time',
        start: { hour: link.hour, minute: link.minute },
        end: null,
        zones: zone ? [zone] : [],
        from: 0,
        to: 0,
      },
      zone ? null : { text: draft.time.word, meanings: [{ zone: draft.time.zone }] },
      false,
    );
    const all = [draft.time, ...draft.others];
    if (
      candidates.length === 0 ||
      candidates.some((one) => all.some((reading) => agreement(reading, one, asOf) !== 'never'))
    )
      continue;
    findings.add(
      'warning',
      'converter-disagrees',
      draft.statement,
      `The sentence says ${timeWords(draft.time.minutes, draft.time.zone)}; the time zone converter link opens ${timeWords(minutes, candidates[0]?.zone ?? draft.time.zone)}. Read as the sentence.`,
      {
        hint: 'Correct the link, or take it out: the feed and its page show every visitor their own time.',
        lines: [findings.lineOf(draft.statement), findings.lineOf(link)],
      },
    );
  }
}

/** Finds a time that the dated list keeps to against the sentence. Says so once. */
function listedTime(draft: SeriesDraft, meetings: readonly DatedMeeting[], findings: Findings): OtherReading | null {
  const { statement, time, rule } = draft;
  const differing = new Map<number, DatedMeeting[]>();
  let timed = 0;
  for (const meeting of meetings) {
    const { moment } = overrideOf(meeting, time.zone);
    if (moment === null || !firstDate({ ...rule, interval: 1 }, meeting.date)) continue;
    const onRule =
      dayNumber(firstDate({ ...rule, interval: 1 }, meeting.date) ?? meeting.date) === dayNumber(meeting.date);
    if (!onRule) continue;
    timed += 1;
    const { minutes } = wallOf(moment, time.zone);
    if (minutes !== time.minutes) differing.set(minutes, [...(differing.get(minutes) ?? []), meeting]);
  }
  const [most] = [...differing].toSorted((a, b) => b[1].length - a[1].length);
  if (!most || most[1].length * 2 < timed) return null;
  const [minutes, list] = most;
  const [first] = list;
  if (!first) return null;
  const lines = list.map((meeting) => meeting.line);
  findings.add(
    'warning',
    'times-disagree',
    statement,
    `The sentence says ${timeWords(time.minutes, time.zone)}; the dated list says ${timeWords(minutes, time.zone)} (“${first.entry.says.slice(0, 80)}”). Listed dates are read as listed, the others as the sentence says; both times are shown.`,
    {
      hint: `Give the same time in both: “${timeWords(minutes, time.zone)}” or “${timeWords(time.minutes, time.zone)}”.`,
      lines: [findings.lineOf(statement), ...lines],
    },
  );
  const other: TimeReading = { ...time, minutes };
  return { time: other, line: first.line, says: first.entry.says, origin: 'dated-entry' };
}

export interface SettleInput {
  draft: SeriesDraft;
  uid: string;
  /** Dates on which meetings of this series are known to have been, or to be. */
  evidence: readonly CivilDate[];
  meetings: readonly DatedMeeting[];
  asOf: CivilDate;
  join: Join;
  agendaUrl: string | null;
  recordingsUrl: string | null;
  findings: Findings;
}

const lengthOf = (text: string): number => {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text);
  return Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0);
};

const durationOf = (minutes: number): string =>
  `PT${minutes >= 60 ? `${Math.floor(minutes / 60)}H` : ''}${minutes % 60 === 0 ? '' : `${minutes % 60}M`}`;

/** Returns a series with its start, its length and its other readings; null where the rule never falls on a date. */
export function settleSeries({
  draft,
  uid,
  evidence,
  meetings,
  asOf,
  join,
  agendaUrl,
  recordingsUrl,
  findings,
}: SettleInput): SettledSeries | null {
  const { statement, time, correction, reading } = draft;
  const given = correction?.start === undefined ? null : parseIsoDate(correction.start);
  const settled = given
    ? { start: firstDate(draft.rule, given) ?? given, phaseUnknown: false }
    : settleStart(statement, draft.rule, evidence, asOf, findings);
  if (!settled) return null;
  const { start, phaseUnknown } = settled;
  const line = findings.lineOf(statement);

  const untilDate =
    correction?.until === undefined
      ? statement.until
        ? { year: statement.until.year ?? asOf.year, month: statement.until.month, day: statement.until.day }
        : null
      : parseIsoDate(correction.until);
  const until = untilDate ? momentOf(untilDate, 1439, time.zone) : null;
  const rrule = until === null ? draft.rrule : `${draft.rrule};UNTIL=${instantOf(until).replace(/[-:]/g, '')}`;

  const stated =
    correction?.duration === undefined ? (time.length ?? statement.durationMinutes) : lengthOf(correction.duration);
  const length = stated ?? ASSUMED_LENGTH;
  if (stated === null) {
    findings.add('info', 'assumed-duration', statement, 'No end is given; one hour is assumed.', {
      hint: 'Give an end (“8 to 9am”) or a length (“1 hour”).',
    });
  }

  const says = statement.says;
  const others: OtherReading[] = draft.others.map((other) => ({ time: other, line, says, origin: 'sentence' }));
  const listed = correction?.time === undefined ? listedTime(draft, meetings, findings) : null;
  if (listed) others.unshift(listed);

  const phaseShift = phaseUnknown ? (draft.rule.frequency === 'WEEKLY' ? 7 : 28) : 0;
  if (phaseUnknown) {
    const other = dateOf(dayNumber(start) + phaseShift);
    findings.add(
      'warning',
      'phase-unknown',
      statement,
      `“${says}” does not say which ${draft.rule.frequency === 'WEEKLY' ? 'week' : 'month'}. ${ruleWords(reading)} is counted from ${wallTime(start, 0).slice(0, 10)}; it may be meant from ${wallTime(other, 0).slice(0, 10)}.`,
      {
        hint: `Add a date: “starting ${wallTime(start, 0).slice(0, 10)}”.`,
      },
    );
  }

  const [first] = others;
  const disputed: SeriesDispute | null = first
    ? {
        start: wallTime(start, first.time.minutes),
        timeZone: first.time.zone,
        line: first.line,
        says: first.says,
        origin: first.origin,
      }
    : draft.otherRrule !== null
      ? { rrule: draft.otherRrule, line, says, origin: 'sentence' }
      : phaseUnknown
        ? { start: wallTime(dateOf(dayNumber(start) + phaseShift), time.minutes), line, says, origin: 'sentence' }
        : null;
  const assumed: Series['assumed'] = [
    ...(stated === null ? (['duration'] as const) : []),
    ...(phaseUnknown ? (['phase'] as const) : []),
  ];
  const series: Series = {
    uid,
    title: draft.title,
    says,
    line,
    rrule,
    start: wallTime(start, time.minutes),
    timeZone: time.zone,
    duration: durationOf(length),
    assumed,
    join,
    ...(agendaUrl !== null && { agendaUrl }),
    ...(recordingsUrl !== null && { recordingsUrl }),
    ...(disputed && { disputed }),
  };
  const plan: SeriesPlan = {
    uid,
    title: draft.title,
    rule: { ...parseRule(rrule) },
    start,
    time,
    length,
    join,
    line,
    says,
    others,
    phaseShift,
  };
  return { series, plan, draft };
}

/** Returns the date that clocks in a zone show at a moment, as the reader of the source would have seen it. */
export const dateAt = (moment: number): CivilDate => dateOf(Math.floor(moment / DAY));
