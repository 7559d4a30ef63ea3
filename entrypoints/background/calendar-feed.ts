import ICAL from 'ical.js';
import type { GroupFeed, Join, Occurrence, Series } from '../../shared/contract.ts';
import { classifyLink } from '../../shared/meeting-services.ts';
import { findAddresses } from '../../shared/web-address.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import { zonedInstant } from '../../shared/zoned-instant.ts';

const DAY = 86_400_000;
/** As far as the feeds of the index reach. */
const AHEAD = 400 * DAY;
const BEHIND = 90 * DAY;
/** A rule that needs more steps than this is no meeting: daily for fifty years has fewer. */
const STEPS = 20_000;

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
 * @throws Error when the text is no calendar.
 */
export function calendarFeed(text: string, { address, now, zone }: CalendarSource): GroupFeed {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const home = calendarZone(calendar) ?? zone;
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const masters = events.filter((event) => !event.isRecurrenceException() && hasTime(event));
  for (const exception of events.filter((event) => event.isRecurrenceException())) {
    masters.find(({ uid }) => uid === exception.uid)?.relateException(exception);
  }
  const series: Series[] = [];
  const occurrences: Occurrence[] = [];
  for (const [index, event] of masters.entries()) {
    const uid = `${event.uid || index}`;
    const repeats = event.isRecurring();
    const rule = repeats ? seriesOf(event, uid, home) : undefined;
    if (rule !== undefined) series.push(rule);
    for (const one of near(event, repeats, home, now)) occurrences.push(occurrenceOf(one, event, uid, rule, home));
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
    occurrences: occurrences.toSorted((a, b) => a.start.localeCompare(b.start)),
    minutes: [],
    diagnostics: [],
  };
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
  const length = event.duration.toSeconds() * 1000;
  const take = (due: number, one: ICAL.Event, start: number, lasts: number) => {
    if (start > now - BEHIND && start < now + AHEAD) found.push({ due, start, end: start + lasts, event: one });
  };
  if (!repeats) {
    const start = momentOf(event.startDate, event, home);
    take(start, event, start, length);
    return found;
  }
  const dates = event.iterator();
  let due: ICAL.Time | null = dates.next();
  for (let step = 0; step < STEPS && due !== null && due !== undefined; step += 1) {
    const planned = momentOf(due, event, home);
    if (planned > now + AHEAD) break;
    const { item, startDate } = event.getOccurrenceDetails(due);
    take(planned, item, momentOf(startDate, item, home), item.duration.toSeconds() * 1000);
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
    id: `${uid}/${instant(due)}`.slice(0, 255),
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
  const rule = event.component.getFirstPropertyValue('rrule');
  // Dates listed one by one (RDATE) are no series.
  if (!(rule instanceof ICAL.Recur)) return undefined;
  const written = rule.toString();
  const minutes = Math.max(0, Math.round(event.duration.toSeconds() / 60));
  return {
    uid: uid.slice(0, 255),
    title: (event.summary ?? '').slice(0, 500),
    says: written.slice(0, 500),
    line: 1,
    rrule: `FREQ=${rule.freq}${written.replace(/(?:^|;)FREQ=\w+/, '').replace(/^(?=[^;])/, ';')}`.slice(0, 200),
    start: event.startDate.toString().slice(0, 19),
    timeZone: zoneOf(event, home),
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

const instant = (at: number): string => new Date(at).toISOString().replace(/\.\d{3}/, '');
