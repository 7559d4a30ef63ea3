import type { RecurrenceStatement, RuleReading } from '../read/recurrence-statement.ts';
import { WEEKDAYS, type Weekday } from '../read/weekday.ts';
import { appliesTo, type SeriesCorrection } from './corrections.ts';
import type { Findings } from './findings.ts';
import type { TimeReading } from './reading.ts';
import { parseRule, rruleOf, type Rule } from './rule.ts';
import { settleTime } from './time-of.ts';

/** A series before it is known when it begins. */
export interface SeriesDraft {
  statement: RecurrenceStatement;
  correction: SeriesCorrection | null;
  rule: Rule;
  /** RRULE value without an end. */
  rrule: string;
  /** What the rule writes down: the words, or what they mean for the day after. */
  reading: RuleReading;
  otherRrule: string | null;
  time: TimeReading;
  /** Other readings of the time that the statement itself gives. */
  others: readonly TimeReading[];
  title: string;
}

const dayAfter = (day: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % 7] ?? day;

/**
 * 24:00 is the start of the next day: the days of the rule move with it. Null where the day after is no rule: it may be
 * in the next month.
 */
function pastMidnight(rule: RuleReading): RuleReading | null {
  const { unit, weekdays, ordinals, monthDays, after } = rule;
  if (unit === 'day') return rule;
  if (unit === 'week') return { ...rule, weekdays: weekdays.map(dayAfter) };
  const [weekday, ...otherDays] = weekdays;
  const [nth, ...otherOrdinals] = ordinals;
  if (after || otherDays.length + otherOrdinals.length > 0) return null;
  if (weekday && nth) return { ...rule, weekdays: [dayAfter(weekday)], ordinals: [], after: { nth, weekday } };
  return monthDays.every((day) => day >= 1 && day < 28)
    ? { ...rule, monthDays: monthDays.map((day) => day + 1) }
    : null;
}

const minutesOfClock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** Returns the series that a statement gives, or null, having said why there can be none. */
export function draftSeries(
  statement: RecurrenceStatement,
  corrections: readonly SeriesCorrection[],
  asOf: number,
  groupName: string,
  findings: Findings,
): SeriesDraft | null {
  const correction = corrections.find((one) => appliesTo(one, statement)) ?? null;
  if (correction?.drop) return null;
  const corrected = correction?.timeZone;
  const zoned =
    corrected === undefined
      ? statement
      : {
          ...statement,
          contextZone: { text: corrected, meanings: [{ zone: corrected }] },
          readings: statement.readings.slice(0, 1).map((reading) => ({ ...reading, zones: [] })),
        };
  const settled = settleTime(zoned, asOf, findings);
  if (!settled) {
    findings.add(
      'error',
      'no-time-zone',
      statement,
      `“${statement.says}” gives a time but no time zone. It is not published: any zone would be a guess.`,
      {
        hint: 'Add the place: “9:00 in New York”. If you can’t, set timeZone under corrections in groups.yaml.',
      },
    );
    return null;
  }
  let { main: time } = settled;
  if (correction?.time !== undefined) time = { ...time, minutes: minutesOfClock(correction.time), odd: false };
  const late = time.minutes >= 1440;
  if (late) time = { ...time, minutes: time.minutes - 1440 };
  const reading = late ? pastMidnight(statement.rule) : statement.rule;
  const rrule = reading && rruleOf(reading);
  if (reading === null || rrule === null) {
    findings.add(
      'error',
      'no-such-rule',
      statement,
      `“${statement.says}” has no recurrence rule that calendars know${late ? ' for the day after' : ''}.`,
      { hint: 'List the dates.' },
    );
    return null;
  }
  const other = late && statement.otherRule ? pastMidnight(statement.otherRule) : statement.otherRule;
  return {
    statement,
    correction,
    rule: parseRule(rrule),
    rrule,
    reading,
    otherRrule: other ? rruleOf(other) : null,
    time,
    others: correction?.time === undefined ? settled.others : [],
    title: correction?.title ?? (statement.title || groupName),
  };
}
