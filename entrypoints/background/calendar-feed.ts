import ICAL from 'ical.js';
import type { GroupFeed, Join, Occurrence, Series } from '../../shared/contract.ts';
import { MOST } from '../../shared/feed-limits.ts';
import { classifyLink } from '../../shared/meeting-services.ts';
import { findAddresses } from '../../shared/web-address.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { notADate } from './calendar-dates.ts';
import { momentOf, wallOf, zoneOf, type InZone } from './calendar-times.ts';
import { contentLines } from './content-lines.ts';
import { rememberZones } from './described-zones.ts';
import { limitedSteps } from './limited-steps.ts';
import { dueOf, recurrenceSet } from './recurrence-set.ts';
import { TooMuch } from './too-much.ts';

const DAY = 86_400_000;
/** As far as the feeds of the index reach. */
const AHEAD = 400 * DAY;
const BEHIND = 90 * DAY;
/** Steps for all rules of a calendar: a hundred weekly meetings that count from fifteen years ago take about as many. */
const STEPS = 100_000;
/** As much of an identity as leaves room for the moment behind it; programs put what differs at its end. */
const LONGEST_UID = 230;

/** Where a calendar comes from and for whom it is read. */
export interface CalendarSource {
  address: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** The person's zone, for times that name none (RFC 5545 3.3.5, form 1). */
  zone: string;
}

/**
 * Returns a calendar (RFC 5545) as a feed: each repeating event a series, each of its dates near `now` an occurrence,
 * with moved and cancelled ones as such. Whole-day events have no time and are left out.
 *
 * @throws Error when the text is no calendar, or one with dates that are none.
 * @throws TooMuch when it has more events, series, dates or occurrences than a feed may have, or rules that have no end.
 */
export const calendarFeed = (text: string, source: CalendarSource): GroupFeed =>
  limitedSteps(STEPS, () => feedOf(text, source));

function feedOf(text: string, { address, now, zone }: CalendarSource): GroupFeed {
  const lines = contentLines(text);
  const odd = notADate(lines);
  if (odd !== undefined) throw new Error(`“${odd}” is no date; expected one such as 20170801T160000Z.`);
  const calendar = new ICAL.Component(ICAL.parse(lines));
  rememberZones(calendar);
  const home = calendarZone(calendar) ?? zone;
  const series: Series[] = [];
  const occurrences = new Map<string, Occurrence>();
  const saying = sayings(home);
  for (const { uid, event } of eventsOf(calendar)) {
    // An exception has no rule of its own.
    const repeats = event.isRecurring() && !event.isRecurrenceException();
    const rule = repeats ? seriesOf(event, uid, saying(event)) : undefined;
    if (rule !== undefined) series.push(rule);
    atMost(MOST.series, series.length, 'repeating events');
    for (const instance of near(event, repeats, saying, now)) {
      const one = occurrenceOf(instance, saying(event), uid, rule);
      occurrences.set(one.id, one);
      atMost(MOST.occurrences, occurrences.size, 'meetings near now');
    }
  }
  return {
    version: 1,
    generated: instant(now),
    group: {
      id: 'own',
      name: textOf(calendar, 'name') ?? textOf(calendar, 'x-wr-calname') ?? new URL(address).host,
      description: '',
      url: null,
      source: { url: address, updated: instant(now), sha256: '0'.repeat(64) },
      people: [],
      outcomes: [],
      links: [],
    },
    series,
    occurrences: [...occurrences.values()].toSorted((a, b) => a.start.localeCompare(b.start)),
    minutes: [],
    diagnostics: [],
  };
}

/**
 * Returns the events that have a time, each with its identity and the exceptions to it. Of several with the same identity
 * it is the last: they are states of one event (RFC 5545 3.8.4.7). An exception to an event that is not there is a
 * meeting by itself.
 */
function eventsOf(calendar: ICAL.Component): { uid: string; event: ICAL.Event }[] {
  const components = calendar.getAllSubcomponents('vevent');
  atMost(MOST.occurrences, components.length, 'events');
  const all = components
    // Left to itself ical.js takes every exception in the calendar for one to every event at the same wall time:
    // https://github.com/kewisch/ical.js/blob/main/lib/ical/event.js (exceptions)
    .map((component, index) => ({ event: new ICAL.Event(component, { exceptions: [] }), index }))
    .map(({ event, index }) => ({ event, uid: (event.uid || String(index)).slice(-LONGEST_UID) }))
    .filter(({ event }) => hasTime(event));
  const exceptions = all.filter(({ event }) => event.isRecurrenceException());
  const masters = new Map(all.filter(({ event }) => !event.isRecurrenceException()).map((one) => [one.uid, one]));
  for (const { uid, event } of exceptions) masters.get(uid)?.event.relateException(event);
  return [...masters.values(), ...exceptions.filter(({ uid }) => !masters.has(uid))];
}

/** What an event says of all its dates. To look that up again at each of 20,000 would take most of the time. */
interface Saying extends InZone {
  /** Milliseconds. */
  length: number;
  title: string | undefined;
  agenda: { agenda?: string };
  join: Join | undefined;
  cancelled: boolean;
}

/** Returns a function that says what an event says, looking it up once. */
function sayings(home: string): (event: ICAL.Event) => Saying {
  const known = new Map<ICAL.Event, Saying>();
  return (event) => {
    const again = known.get(event);
    if (again !== undefined) return again;
    const said: Saying = {
      ...zoneOf(event.component.getFirstProperty('dtstart'), home),
      // An end before the start is a mistake, and says nothing of the length.
      length: Math.max(0, event.duration.toSeconds()) * 1000,
      title: event.summary?.slice(0, 500),
      agenda: agendaOf(event),
      join: joinOf(event),
      cancelled: textOf(event.component, 'status')?.toUpperCase() === 'CANCELLED',
    };
    known.set(event, said);
    return said;
  };
}

interface Instance {
  /** Where the rule has it. */
  due: number;
  start: number;
  said: Saying;
}

/** Returns the instances of an event near now, one by one: whoever has enough need not take all. */
function* near(
  event: ICAL.Event,
  repeats: boolean,
  saying: (event: ICAL.Event) => Saying,
  now: number,
): Generator<Instance> {
  const said = saying(event);
  const isNear = (start: number) => start > now - BEHIND && start < now + AHEAD;
  if (!repeats) {
    // To ask the zone for each meeting of decades would take long.
    if (wallOf(event.startDate) < now - AHEAD) return;
    const start = momentOf(event.startDate, said);
    if (isNear(start)) yield { due: start, start, said };
    return;
  }
  atMost(MOST.occurrences, listedDates(event), 'dates listed for one event');
  const replaced = exceptionsTo(event, said);
  // Nobody moves a meeting by more than a year.
  for (const { time, at: due } of recurrenceSet(event, said, { from: now - AHEAD, to: now + AHEAD })) {
    const { item, startDate } = replaced.get(due) ?? event.getOccurrenceDetails(time);
    const start = item === event ? due : momentOf(startDate, saying(item));
    if (isNear(start)) yield { due, start, said: saying(item) };
  }
}

/**
 * The exceptions to an event by the moments of the dates that they replace. ical.js goes by what is written, and so misses one
 * in UTC where the file does not describe the zone of the event.
 */
const exceptionsTo = (event: ICAL.Event, zone: InZone): Map<number, { item: ICAL.Event; startDate: ICAL.Time }> =>
  new Map(
    Object.values(event.exceptions).flatMap((item) => {
      const replaces = item.component.getFirstProperty('recurrence-id');
      if (replaces === null) return [];
      return [[dueOf(item.recurrenceId, replaces, event.startDate, zone).at, { item, startDate: item.startDate }]];
    }),
  );

/** How many dates an event lists one by one, to have or to leave out. */
const listedDates = (event: ICAL.Event): number =>
  ['rdate', 'exdate']
    .flatMap((name) => event.component.getAllProperties(name))
    .reduce((sum, property) => sum + property.getValues().length, 0);

/** @throws TooMuch when there are more than so many */
function atMost(most: number, count: number, what: string): void {
  if (count > most) throw new TooMuch(`This calendar has more than ${most} ${what}.`);
}

function occurrenceOf(
  { due, start, said }: Instance,
  master: Saying,
  uid: string,
  rule: Series | undefined,
): Occurrence {
  const common = {
    id: `${uid}/${instant(due)}`,
    series: rule?.uid ?? null,
    start: instant(start),
    end: instant(start + said.length),
    timeZone: said.zone,
    ...(rule !== undefined && { recurrenceId: instant(due) }),
    title: said.title ?? master.title ?? '',
    ...said.agenda,
    join: said.join ?? master.join ?? { phones: [], oneTap: [] },
    minutes: [],
    certainty: 'stated',
    lines: [],
  } as const satisfies Omit<Occurrence, 'status' | 'lines' | 'minutes'> & { lines: []; minutes: [] };
  if (said.cancelled) return { ...common, minutes: [], lines: [], status: 'cancelled' };
  if (rule !== undefined && start !== due) {
    return { ...common, minutes: [], lines: [], status: 'moved', movedFrom: instant(due) };
  }
  return { ...common, minutes: [], lines: [], status: 'scheduled' };
}

function seriesOf(event: ICAL.Event, uid: string, said: Saying): Series | undefined {
  const [rule, second] = event.component.getAllProperties('rrule').map((property) => property.getFirstValue());
  // Dates listed one by one (RDATE) are no series, nor are those of several rules, which RFC 5545 3.8.5.3 advises against.
  if (!(rule instanceof ICAL.Recur) || second !== undefined) return undefined;
  const written = rule.toString();
  const minutes = Math.round(said.length / 60_000);
  return {
    uid,
    title: said.title ?? '',
    says: written.slice(0, 500),
    line: 1,
    rrule: `FREQ=${rule.freq}${written.replace(/(?:^|;)FREQ=\w+/, '').replace(/^(?=[^;])/, ';')}`.slice(0, 200),
    start: wallTime(momentOf(event.startDate, said), said.zone),
    timeZone: said.zone,
    duration: `PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
    assumed: [],
    join: said.join ?? { phones: [], oneTap: [] },
  };
}

/** The best way in that an event names: the conference property first, then location, address and description. */
function joinOf(event: ICAL.Event): Join | undefined {
  const texts = ['conference', 'x-google-conference', 'location', 'url', 'description'].map(
    (name) => textOf(event.component, name) ?? '',
  );
  const links = texts.flatMap(findAddresses).map(({ url }) => ({ url, meaning: classifyLink(url) }));
  const best =
    links.find(({ meaning }) => meaning.kind === 'join') ??
    links.find(({ meaning }) => meaning.kind === 'registration');
  if (best === undefined) return undefined;
  const { service, meetingId, passcode } = best.meaning;
  return {
    url: best.url,
    service,
    ...(meetingId !== undefined && { meetingId }),
    ...(passcode !== undefined && { passcode }),
    phones: [],
    oneTap: [],
  };
}

function agendaOf(event: ICAL.Event): { agenda?: string } {
  // Descriptions may be HTML (Google, Outlook); they are shown as text, so tags would only be noise.
  const text = (event.description ?? '')
    .replace(/<br\s*\/?>/gi, '\n')
    // Up to the next "<" at most: where none is closed, each would else be looked for until the end of the text.
    .replace(/<[^<>]*>/g, '')
    .trim();
  return text === '' ? {} : { agenda: text.slice(0, 20_000) };
}

const hasTime = (event: ICAL.Event): boolean => {
  const start: ICAL.Time | null = event.startDate;
  return start !== null && !start.isDate;
};

function calendarZone(calendar: ICAL.Component): string | undefined {
  const named = textOf(calendar, 'x-wr-timezone');
  return named !== undefined && isKnownZone(named) ? named : undefined;
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return value === null ? undefined : value.toString().slice(0, 20_000) || undefined;
}

/** What the wall of a zone shows at a moment, in the form of the contract. */
function wallTime(at: number, zone: string): string {
  return instant(at + wallClock(at, zone).offset * 60_000).slice(0, 19);
}

const instant = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}/, '');
