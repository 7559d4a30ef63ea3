import later from '@breejs/later';
import naturalCron from '@darkeyedevelopers/natural-cron.js';
import { parse as chronoParse } from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import humanToCron from 'human-to-cron';
// The package declares ES modules to bundlers and hands Node one CommonJS object: jkbrzt/rrule#548.
// oxlint-disable-next-line import/default
import rruleLibrary from 'rrule';
import * as v from 'valibot';
import { cronRule } from './cron-rule.ts';

/** What a reader makes of a sentence: RRULE value and wall time; null for what it does not say. */
export interface Reading {
  rule: string | null;
  time: string | null;
  zone?: string;
}

/** Reads one sentence; null, or an exception, where it understands nothing. */
export type Reader = (sentence: string) => Reading | null;

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const clock = (hour: number, minute: number) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** https://github.com/jkbrzt/rrule#rrulefromtexttext-language */
const rrule: Reader = (sentence) => {
  const text = rruleLibrary.RRule.fromText(sentence).toString();
  const hour = /BYHOUR=(\d+)/.exec(text)?.[1];
  return { rule: /FREQ=.*/.exec(text)?.[0] ?? null, time: hour === undefined ? null : clock(Number(hour), 0) };
};

/** https://breejs.github.io/later/parsers.html#text: `error` is -1, or the place where it understood no more. */
const LaterSchedule = v.object({
  error: v.number(),
  schedules: v.array(
    v.object({
      d: v.optional(v.array(v.number())),
      dc: v.optional(v.array(v.number())),
      D: v.optional(v.array(v.number())),
      wy: v.optional(v.array(v.number())),
      t: v.optional(v.array(v.nullable(v.number()))),
    }),
  ),
});

const breeLater: Reader = (sentence) => {
  const { error, schedules } = v.parse(LaterSchedule, later.parse.text(sentence));
  const [schedule] = schedules;
  if (error !== -1 || schedule === undefined) return null;
  const { d, dc, D, wy, t } = schedule;
  const seconds = t?.[0] ?? undefined;
  const time = seconds === undefined ? null : clock(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60);
  const days = (d ?? []).map((day) => DAYS[day - 1] ?? '');
  const [first = 1, second = first + 1] = wy ?? [];
  if (D !== undefined) return { rule: `FREQ=MONTHLY;BYMONTHDAY=${D.join(',')}`, time };
  if (dc !== undefined) {
    return { rule: `FREQ=MONTHLY;BYDAY=${dc.flatMap((nth) => days.map((day) => `${nth}${day}`)).join(',')}`, time };
  }
  return { rule: days.length === 0 ? null : `FREQ=WEEKLY;INTERVAL=${second - first};BYDAY=${days.join(',')}`, time };
};

const humanCron: Reader = (sentence) => {
  const [, minute = '*', hour = '*', monthDay = '*', , weekDay = '*'] = String(humanToCron(sentence)).split(' ');
  return cronRule(minute, hour, monthDay, weekDay);
};

const naturalCronJs: Reader = (sentence) => {
  const [minute = '*', hour = '*', monthDay = '*', , weekDay = '*'] = String(naturalCron(sentence)).split(' ');
  return cronRule(minute, hour, monthDay, weekDay);
};

const plugged = nlp.extend(dates);

/** https://github.com/spencermountain/compromise/tree/master/plugins/dates#dates: `repeat` is the recurrence. */
const CompromiseDates = v.array(
  v.object({
    dates: v.object({
      start: v.nullable(v.string()),
      repeat: v.optional(
        v.object({
          interval: v.optional(v.record(v.string(), v.number())),
          filter: v.optional(v.object({ weekDays: v.optional(v.record(v.string(), v.boolean())) })),
        }),
      ),
    }),
  }),
);

const compromise: Reader = (sentence) => {
  const found = v.parse(CompromiseDates, plugged(sentence).dates().json());
  const repeating = found.find(({ dates: one }) => one.repeat !== undefined)?.dates;
  if (repeating?.repeat === undefined) return null;
  const { interval = {}, filter } = repeating.repeat;
  const named = Object.keys(filter?.weekDays ?? {}).map((day) => day.slice(0, 2).toUpperCase());
  const start = repeating.start ?? '';
  const weekDay = DAYS[new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  const time = /T(\d\d:\d\d)/.exec(start)?.[1] ?? null;
  if (interval.month !== undefined) return { rule: `FREQ=MONTHLY;INTERVAL=${interval.month}`, time };
  const days = named.length > 0 ? named : [weekDay];
  return { rule: `FREQ=WEEKLY;INTERVAL=${interval.week ?? 1};BYDAY=${days.join(',')}`, time };
};

/** Reads points in time and no recurrence; it is here for the time of day. */
const chrono: Reader = (sentence) => {
  const timed = chronoParse(sentence).find(({ start }) => start.isCertain('hour'));
  return timed === undefined
    ? null
    : { rule: null, time: clock(timed.start.get('hour') ?? 0, timed.start.get('minute') ?? 0) };
};

export const LIBRARIES: Readonly<Record<string, Reader>> = {
  'rrule fromText': rrule,
  '@breejs/later': breeLater,
  'compromise-dates': compromise,
  'natural-cron.js': naturalCronJs,
  'human-to-cron': humanCron,
  'chrono-node': chrono,
};
