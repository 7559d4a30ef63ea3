import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
// The package declares ES modules to bundlers and hands Node one CommonJS object: jkbrzt/rrule#548.
// oxlint-disable-next-line import/default
import rruleLibrary from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
import { parseIsoDate } from '../../feed/resolve/civil-date.ts';
import { datesOf, parseRule } from '../../feed/resolve/rule.ts';
import { momentOf } from '../../feed/resolve/wall-time.ts';

/** A series of the benchmark: a rule, its first wall time and its zone. */
export interface Plan {
  uid: string;
  rrule: string;
  /** "2026-01-06T08:00:00" */
  start: string;
  zone: string;
}

const RULES = [
  ['FREQ=WEEKLY;BYDAY=TU', '2026-01-06'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', '2026-01-08'],
  ['FREQ=MONTHLY;BYDAY=1TU', '2026-01-06'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30'],
] as const;
const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];

/** The series that all rivals get: rules groups have, in zones with and without clock changes. */
export const plans = (count: number): Plan[] =>
  Array.from({ length: count }, (_, index) => {
    const [rrule, day] = RULES[index % RULES.length] ?? RULES[0];
    const zone = ZONES[Math.floor(index / RULES.length) % ZONES.length] ?? 'UTC';
    return {
      uid: `series-${index}@example.org`,
      rrule,
      start: `${day}T${String(7 + (index % 12)).padStart(2, '0')}:00:00`,
      zone,
    };
  });

/** The last moment of interest: thirteen months, as the feed publishes. */
const UNTIL = new Date('2027-02-01T00:00:00Z');

const compact = (start: string) => start.replaceAll(/[-:]/g, '');

/** One calendar with all series, as node-ical and ical.js are given it. */
const calendarText = (all: readonly Plan[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//bench//EN',
    ...all.flatMap(({ uid, rrule, start, zone }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20260101T000000Z',
      zone === 'UTC' ? `DTSTART:${compact(start)}Z` : `DTSTART;TZID=${zone}:${compact(start)}`,
      'DURATION:PT1H',
      `RRULE:${rrule}`,
      'SUMMARY:Meeting',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const ours = ({ rrule, start, zone }: Plan): number[] => {
  const first = parseIsoDate(start);
  const last = parseIsoDate(UNTIL.toISOString());
  if (first === null || last === null) throw new Error(`No date in ${start}`);
  const minutes = Number(start.slice(11, 13)) * 60;
  return datesOf(parseRule(rrule), first, last)
    .map((date) => momentOf(date, minutes, zone))
    .filter((at) => at < UNTIL.getTime());
};

const byRruleTemporal = ({ rrule, start, zone }: Plan): number[] =>
  new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${compact(start)}\nRRULE:${rrule}` })
    .between(new Date('2026-01-01T00:00:00Z'), UNTIL)
    .map((time) => time.epochMilliseconds);

/** Right only while the process runs in UTC: jkbrzt/rrule#501. */
const byRrule = ({ rrule, start, zone }: Plan): number[] =>
  rruleLibrary
    .rrulestr(`DTSTART;TZID=${zone}:${compact(start)}\nRRULE:${rrule}`)
    .between(new Date('2026-01-01T00:00:00Z'), UNTIL)
    .map((date) => date.getTime());

/** Wall times only: ical.js knows no zone that the calendar does not bring along. */
const byIcalJs = ({ rrule, start }: Plan): number[] => {
  const iterator = ICAL.Recur.fromString(rrule).iterator(ICAL.Time.fromDateTimeString(start));
  const found: number[] = [];
  for (let next = iterator.next(); next.toUnixTime() * 1000 < UNTIL.getTime(); next = iterator.next()) {
    found.push(next.toUnixTime() * 1000);
  }
  return found;
};

const byNodeIcal = (text: string): number[] =>
  Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? nodeIcal
          .expandRecurringEvent(event, { from: new Date('2026-01-01T00:00:00Z'), to: UNTIL })
          .map(({ start }) => start.getTime())
      : [],
  );

/** Expands all series once; each rival returns all its instants, so that none can do less work than the others. */
export const expansions = (all: readonly Plan[]): Record<string, () => number[]> => {
  const text = calendarText(all);
  return {
    'ours (rule to UTC instants)': () => all.flatMap(ours),
    'rrule-temporal': () => all.flatMap(byRruleTemporal),
    rrule: () => all.flatMap(byRrule),
    'ical.js (wall times only)': () => all.flatMap(byIcalJs),
    'node-ical (parse and expand)': () => byNodeIcal(text),
  };
};
