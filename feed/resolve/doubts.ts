import type { DoubtCode, RecurrenceStatement } from '../read/recurrence-statement.ts';
import { listed } from '../../shared/listed.ts';
import { ruleWords } from '../../shared/rule-words.ts';
import type { Findings } from './findings.ts';
import type { SeriesDraft } from './series-draft.ts';
import { timeWords } from './time-words.ts';

/** A rule in words; "another" for what no calendar rule can hold. */
const saidRule = (rrule: string | null): string => (rrule === null ? 'another' : (ruleWords(rrule) ?? rrule));

/** What a doubt about the words means and how to write it so that it is gone. */
const SAYINGS: Record<
  DoubtCode,
  (statement: RecurrenceStatement, draft: SeriesDraft) => { message: string; hint: string }
> = {
  'every-nth-weekday': (_, { rrule, otherRrule }) => ({
    message: `can mean “${saidRule(rrule)}” or “${saidRule(otherRrule)}”. Read as the first.`,
    hint: `Write “${saidRule(rrule)}” or “${saidRule(otherRrule)}”.`,
  }),
  'every-other-of-the-month': (_, { rrule }) => ({
    message: `speaks of every other week and of months. Read as “${saidRule(rrule)}”, counted on across months.`,
    hint: 'Write “every other week”, or say which ones of the month: “the 1st and 3rd”.',
  }),
  'frequency-contradiction': ({ otherSays }, { rrule, otherRrule }) => ({
    message: `gives ${otherSays ? `another rhythm than “${otherSays.says}”` : 'two rhythms'}: “${saidRule(rrule)}” and “${saidRule(otherRrule)}”. Read as the first.`,
    hint: `Keep one of them: “${saidRule(rrule)}”.`,
  }),
  'twice-a-week-or-every-two-weeks': (_, { rrule, otherRrule }) => ({
    message: `“bi-weekly” with several weekdays can mean twice a week or every two weeks. Read as “${saidRule(rrule)}”; the other is “${saidRule(otherRrule)}”.`,
    hint: 'Write “every two weeks” or “twice a week”.',
  }),
  'cross-product': (_, { rrule, time }) => ({
    message: `names several days and several times. Read as each time on each day: ${saidRule(rrule)}, also at ${timeWords(time.minutes, time.zone)}.`,
    hint: 'Say which time is on which day.',
  }),
  'odd-clock': (_, { time }) => ({
    message: `has a time that is not written as clocks show it. Read as ${timeWords(time.minutes, time.zone)}.`,
    hint: `Write “${timeWords(time.minutes, time.zone)}”.`,
  }),
  'on-demand': () => ({
    message: 'is held only when there is need. Published as if it always took place.',
    hint: 'List the dates that take place.',
  }),
  'may-change': () => ({ message: 'is said to be subject to change.', hint: 'List the dates that differ.' }),
  'exception-in-prose': ({ exceptionSays, exceptionHeld }, { rrule }) => ({
    message: exceptionHeld
      ? `is not held in every month${exceptionSays ? ` (“${exceptionSays.says}”)` : ''}. Read as “${saidRule(rrule)}”.`
      : `has exceptions in words that no calendar rule can hold${exceptionSays ? ` (“${exceptionSays.says}”)` : ''}. Dates that fall away may still be shown.`,
    hint: 'List the cancelled dates: “2026-12-24 - cancelled”.',
  }),
  'vague-frequency': (_, { rrule }) => ({
    message: `leaves open how often. Read as “${saidRule(rrule)}”.`,
    hint: 'Name one rhythm.',
  }),
  'week-parity': () => ({
    message:
      'counts odd or even weeks. Read as ISO 8601 weeks, every two weeks on; after a year of 53 weeks the two differ.',
    hint: 'Add a date: “every other week, starting 2026-01-08”.',
  }),
  alternating: ({ turn }) => ({
    message: turn
      ? `has ${turn.of} slots that take turns, and does not say which comes when.`
      : 'alternates between meetings, and does not say which comes when.',
    hint: 'Give the next date of each: “16:00 starting 2026-01-06, 08:00 starting 2026-01-13”.',
  }),
  'season-bound': (_, { time }) => ({
    message: `gives a time for one half of the year. Read as ${timeWords(time.minutes, time.zone)} all year.`,
    hint: 'Name a place whose clocks the meeting follows.',
  }),
};

/** Says every doubt that the words of a series leave, one warning each. */
export function sayDoubtsOf(draft: SeriesDraft, findings: Findings): void {
  const { statement } = draft;
  const codes = new Set<DoubtCode>([...statement.doubts, ...(draft.time.odd ? (['odd-clock'] as const) : [])]);
  for (const code of codes) {
    const { message, hint } = SAYINGS[code](statement, draft);
    const elsewhere =
      code === 'frequency-contradiction'
        ? statement.otherSays
        : code === 'exception-in-prose'
          ? statement.exceptionSays
          : undefined;
    findings.add('warning', code, statement, `“${statement.says}” ${message}`, {
      hint,
      ...(elsewhere && { lines: [statement, elsewhere].map((at) => findings.lineOf(at)) }),
    });
  }
}

/** Says what is stated by halves only. */
export const missingWords = (missing: readonly string[]): string =>
  listed(
    missing.map(
      (part) =>
        ({ day: 'the day', time: 'the time', 'which-week': 'which week of the month', 'time-zone': 'the time zone' })[
          part
        ] ?? part,
    ),
  );
