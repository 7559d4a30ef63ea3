import type { Join, Series, SeriesDispute } from '../../shared/contract.ts';
import { ruleWords } from '../../shared/rule-words.ts';
import { settleBreaks } from './breaks.ts';
import { dateOf, dayNumber, parseIsoDate, type CivilDate } from './civil-date.ts';
import type { DatedMeeting } from './entries.ts';
import { settleEnd } from './end-date.ts';
import type { Findings } from './findings.ts';
import { listedTime } from './listed-time.ts';
import type { OtherReading, SeriesPlan } from './occurrences.ts';
import { settleStart } from './phase.ts';
import { momentOn, nearestMoment } from './reading.ts';
import { firstDate, parseRule } from './rule.ts';
import type { SeriesDraft } from './series-draft.ts';
import { instantOf, momentOf, wallOf, wallTime } from './wall-time.ts';
import { settleYear } from './year.ts';

/** A series, and what its occurrences are made from. */
export interface SettledSeries {
  series: Series;
  plan: SeriesPlan;
  draft: SeriesDraft;
  /** From when on the text has it meet; the rule may have its first date later. */
  since: CivilDate;
}

const ASSUMED_LENGTH = 60;

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
  const { statement, time, correction } = draft;
  const given = correction?.start === undefined ? null : parseIsoDate(correction.start);
  const settled = given
    ? { start: firstDate(draft.rule, given) ?? given, phaseUnknown: false }
    : settleStart(statement, draft.rule, evidence, asOf, findings);
  if (!settled) return null;
  const { start, phaseUnknown } = settled;
  const line = findings.lineOf(statement);

  const untilDate =
    correction?.until === undefined ? settleEnd(statement, asOf, findings) : parseIsoDate(correction.until);
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
      `“${says}” does not say which ${draft.rule.frequency === 'WEEKLY' ? 'week' : 'month'}. ${ruleWords(draft.rrule) ?? draft.rrule} is counted from ${wallTime(start, 0).slice(0, 10)}; it may be meant from ${wallTime(other, 0).slice(0, 10)}.`,
      {
        hint: `Add a date: “starting ${wallTime(start, 0).slice(0, 10)}”.`,
      },
    );
  }

  const [first] = others;
  // 17:00 in Los Angeles is 1:00 in London on the next day.
  const other = wallOf(nearestMoment(first?.time ?? time, start, momentOn(time, start)), first?.time.zone ?? time.zone);
  const elsewhere = statement.otherSays ?? statement;
  const disputed: SeriesDispute | null = first
    ? {
        start: wallTime(other.date, other.minutes),
        timeZone: first.time.zone,
        line: first.line,
        says: first.says,
        origin: first.origin,
      }
    : draft.otherRrule !== null
      ? { rrule: draft.otherRrule, line: findings.lineOf(elsewhere), says: elsewhere.says, origin: 'sentence' }
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
    breaks: settleBreaks(statement, asOf, findings),
    phaseShift,
  };
  const begins = statement.starts && settleYear(statement.starts, asOf);
  const earlier = dayNumber(start) < dayNumber(asOf) ? start : asOf;
  return { series, plan, draft, since: given ?? begins?.date ?? earlier };
}
