import ICAL from 'ical.js';
import type { GroupFeed, Join, Occurrence, Series } from '../../shared/contract.ts';
import { classifyLink } from '../../shared/meeting-services.ts';
import { findAddresses } from '../../shared/web-address.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { zonedInstant } from '../../shared/zoned-instant.ts';
import { notADate } from './calendar-dates.ts';
import { limitedSteps } from './limited-steps.ts';

const DAY = 86_400_000;
/** As far as the feeds of the index reach. */
const AHEAD = 400 * DAY;
const BEHIND = 90 * DAY;
/** Steps for all rules of a calendar: a hundred weekly meetings of fifteen years, in ten time zones, take about as many. */
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
 * @throws Error when the text is no calendar, or one with dates that are none or with rules that have no end.
 */
export const calendarFeed = (text: string, source: CalendarSource): GroupFeed =>
  limitedSteps(STEPS, () => feedOf(text, source));

function feedOf(text: string, { address, now, zone }: CalendarSource): GroupFeed {
  const odd = notADate(text);
  if (odd !== undefined) throw new Error(`“${odd}” is no date; expected one such as 20170801T160000Z.`);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const home = calendarZone(calendar) ?? zone;
  const series: Series[] = [];
  const occurrences = new Map<string, Occurrence>();
  for (const { uid, event } of eventsOf(calendar)) {
    const repeats = event.isRecurring();
    const rule = repeats ? seriesOf(event, uid, home) : undefined;
    if (rule !== undefined) series.push(rule);
    for (const instance of near(event, repeats, home, now)) {
      const one = occurrenceOf(instance, event, uid, rule, home);
      occurrences.set(one.id, one);
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
  const all = calendar
    .getAllSubcomponents('vevent')
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

interface Instance {
  /** Where the rule has it. */
  due: number;
  start: number;
  end: number;
  event: ICAL.Event;
}

/** Returns the instances of an event near now. */
function near(event: ICAL.Event, repeats: boolean, home: string, now: number): Instance[] {
  const found: Instance[] = [];
  const take = (due: number, one: ICAL.Event, start: number) => {
    if (start <= now - BEHIND || start >= now + AHEAD) return;
    // An end before the start is a mistake, and says nothing of the length.
    found.push({ due, start, end: start + Math.max(0, one.duration.toSeconds()) * 1000, event: one });
  };
  if (!repeats) {
    const start = momentOf(event.startDate, event, home);
    take(start, event, start);
    return found;
  }
  const dates = event.iterator();
  let due: ICAL.Time | null = dates.next();
  while (due !== null && due !== undefined) {
    const planned = momentOf(due, event, home);
    if (planned > now + AHEAD) break;
    // Nobody moves a meeting by more than a year; to look for that at each date of decades would take long.
    if (planned > now - AHEAD) {
      const { item, startDate } = event.getOccurrenceDetails(due);
      take(planned, item, momentOf(startDate, item, home));
    }
    due = dates.next();
  }
  return found;
}

function occurrenceOf(
  { due, start, end, event }: Instance,
  master: ICAL.Event,
  uid: string,
  rule: Series | undefined,
  home: string,
): Occurrence {
  const common = {
    id: `${uid}/${instant(due)}`,
    series: rule?.uid ?? null,
    start: instant(start),
    end: instant(end),
    timeZone: zoneOf(event, home),
    ...(rule !== undefined && { recurrenceId: instant(due) }),
    title: (event.summary ?? master.summary ?? '').slice(0, 500),
    ...agendaOf(event),
    join: joinOf(event) ?? joinOf(master) ?? { phones: [], oneTap: [] },
    minutes: [],
    certainty: 'stated',
    lines: [],
  } as const satisfies Omit<Occurrence, 'status' | 'lines' | 'minutes'> & { lines: []; minutes: [] };
  if (textOf(event.component, 'status')?.toUpperCase() === 'CANCELLED') {
    return { ...common, minutes: [], lines: [], status: 'cancelled' };
  }
  if (rule !== undefined && start !== due) {
    return { ...common, minutes: [], lines: [], status: 'moved', movedFrom: instant(due) };
  }
  return { ...common, minutes: [], lines: [], status: 'scheduled' };
}

function seriesOf(event: ICAL.Event, uid: string, home: string): Series | undefined {
  const [rule, second] = event.component.getAllProperties('rrule').map((property) => property.getFirstValue());
  // Dates listed one by one (RDATE) are no series, nor are those of several rules, which RFC 5545 3.8.5.3 advises against.
  if (!(rule instanceof ICAL.Recur) || second !== undefined) return undefined;
  const zone = zoneOf(event, home);
  const written = rule.toString();
  const minutes = Math.max(0, Math.round(event.duration.toSeconds() / 60));
  return {
    uid,
    title: (event.summary ?? '').slice(0, 500),
    says: written.slice(0, 500),
    line: 1,
    rrule: `FREQ=${rule.freq}${written.replace(/(?:^|;)FREQ=\w+/, '').replace(/^(?=[^;])/, ';')}`.slice(0, 200),
    start: wallTime(momentOf(event.startDate, event, home), zone),
    timeZone: zone,
    duration: `PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
    assumed: [],
    join: joinOf(event) ?? { phones: [], oneTap: [] },
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
    .replace(/<[^>]*>/g, '')
    .trim();
  return text === '' ? {} : { agenda: text.slice(0, 20_000) };
}

const hasTime = (event: ICAL.Event): boolean => {
  const start: ICAL.Time | null = event.startDate;
  return start !== null && !start.isDate;
};

/**
 * The moment of a time of an event. Zones go by the browser's own data where it knows them: files carry old or partial
 * rules, or only the name.
 */
function momentOf(time: ICAL.Time, event: ICAL.Event, home: string): number {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate().getTime();
  const named = zoneName(event);
  const described = time.zone !== ICAL.Timezone.localTimezone && !(named !== undefined && isKnownZone(named));
  return described ? time.toUnixTime() * 1000 : zonedInstant(time, zoneOf(event, home));
}

/** The zone of an event's start; the calendar's or the person's where it names none that is known. */
function zoneOf(event: ICAL.Event, home: string): string {
  if (event.startDate.zone === ICAL.Timezone.utcTimezone) return 'UTC';
  const named = zoneName(event);
  return named !== undefined && isKnownZone(named) ? named : home;
}

function zoneName(event: ICAL.Event): string | undefined {
  const named = event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
  // Some programs write a path before the id: /freeassociation.sourceforge.net/Europe/Berlin.
  return named?.replace(/^\/[^/]+\//, '');
}

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
