import ICAL from 'ical.js';
import type { GroupFeed, Series } from '../../shared/contract.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import { expandCalendar, type ShownEvent } from './calendar-expansion.ts';
import { lineFaults } from './calendar-line-lint.ts';
import { isTemplate } from './recurrence-rule.ts';

/** Something in a calendar that some calendar program would get wrong. */
export interface CalendarFault {
  /** Line of the file, from 1. */
  line: number;
  message: string;
}

/**
 * Returns everything in a calendar that no validator and no engine complains about and that yet shows wrong or no
 * meetings to somebody; empty when it may be published.
 *
 * It is also read back by ical.js, and must give the feeds' meetings: no more, no fewer, at the same moments.
 *
 * @param text The file.
 * @param feeds The feeds it was made of; their clock says what lies in the future.
 */
export function calendarFaults(text: string, feeds: readonly GroupFeed[]): CalendarFault[] {
  const inLines = lineFaults(text);
  if (inLines.length > 0) return inLines;
  const root = ICAL.Component.fromString(text);
  const begins = text.split('\r\n').flatMap((line, index) => (line === 'BEGIN:VEVENT' ? [index + 1] : []));
  const events = root.getAllSubcomponents('vevent').map((component, index): Placed => ({
    line: begins[index] ?? 1,
    component,
    event: new ICAL.Event(component, { exceptions: [] }),
  }));
  const now = Math.max(...feeds.map(({ generated }) => Date.parse(generated)));
  return [
    ...headFaults(root),
    ...zoneFaults(root, events),
    ...identityFaults(events),
    ...events.flatMap((one) => eventFaults(one, now).map((message) => ({ line: one.line, message }))),
    ...exceptionFaults(events),
    ...joinFaults(events, feeds),
    ...meetingFaults(root, feeds),
  ];
}

interface Placed {
  line: number;
  component: ICAL.Component;
  event: ICAL.Event;
}

function headFaults(root: ICAL.Component): CalendarFault[] {
  return [
    // pimutils/vdirsyncer#1222
    ...(root.hasProperty('uid')
      ? [{ line: 1, message: 'The calendar has a UID: vdirsyncer would keep one event.' }]
      : []),
    // RFC 5546 3.2.1
    ...(root.hasProperty('method') ? [{ line: 1, message: 'METHOD would ask every event for an ORGANIZER.' }] : []),
    ...['version', 'prodid', 'name', 'x-wr-calname']
      .filter((name) => !root.hasProperty(name))
      .map((name) => ({ line: 1, message: `${name.toUpperCase()} is missing.` })),
  ];
}

function zoneFaults(root: ICAL.Component, events: readonly Placed[]): CalendarFault[] {
  const defined = root.getAllSubcomponents('vtimezone');
  const names = new Set(defined.map((zone) => String(zone.getFirstPropertyValue('tzid'))));
  const strange = [...names].filter((tzid) => !isKnownZone(tzid)).map((tzid) => `TZID ${tzid} is no IANA zone.`);
  const loose = defined
    .filter((zone) => !isCompact(zone))
    .map(
      (zone) => `VTIMEZONE ${String(zone.getFirstPropertyValue('tzid'))} is neither one offset nor two yearly rules.`,
    );
  const missing = events.flatMap(({ line, component }) =>
    component
      .getAllProperties()
      .map((property) => property.getFirstParameter('tzid'))
      .filter((tzid) => tzid !== undefined && tzid !== '' && !names.has(tzid))
      .map((tzid) => ({ line, message: `TZID ${tzid} has no VTIMEZONE.` })),
  );
  return [...[...strange, ...loose].map((message) => ({ line: 1, message })), ...missing];
}

const isYearly = (rule: string): boolean =>
  /^FREQ=YEARLY;(?:BYMONTH=\d+;BYDAY=-?\d[A-Z]{2}|BYDAY=-?\d[A-Z]{2};BYMONTH=\d+)$/.test(rule);

/** MS-OXCICAL 2.1.3.1.1.19.2.2 */
function isCompact(zone: ICAL.Component): boolean {
  const rules = zone.getAllSubcomponents().map((one) => String(one.getFirstPropertyValue('rrule') ?? ''));
  return rules.length === 2 ? rules.every(isYearly) : rules.length === 1 && rules[0] === '';
}

/** One master for each UID, and no override without one. */
function identityFaults(events: readonly Placed[]): CalendarFault[] {
  return [...Map.groupBy(events, ({ event }) => event.uid)].flatMap(([uid, all]) => {
    const masters = all.filter(({ event }) => !event.isRecurrenceException());
    const [first] = all;
    const line = first?.line ?? 1;
    if (uid === '' || uid === null) return [{ line, message: 'UID is missing.' }];
    if (masters.length !== 1)
      return [{ line, message: `UID ${uid} has ${masters.length} masters; there must be one.` }];
    const least = masters[0]?.event.sequence ?? 0;
    return all
      .filter(({ event }) => event.sequence < least)
      .map((one) => ({ line: one.line, message: `SEQUENCE ${one.event.sequence} is below ${least} of its master.` }));
  });
}

function eventFaults({ component, event }: Placed, now: number): string[] {
  const rule = component.getFirstPropertyValue('rrule');
  const text = rule === null ? undefined : String(rule);
  const stamps = ['dtstamp', 'last-modified'].flatMap((name) => {
    const time = component.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) return [`${name.toUpperCase()} is missing.`];
    if (time.zone !== ICAL.Timezone.utcTimezone) return [`${name.toUpperCase()} is not in UTC.`];
    return time.toUnixTime() * 1000 > now ? [`${name.toUpperCase()} ${time.toString()} is in the future.`] : [];
  });
  return [
    ...stamps,
    ...(event.endDate.compare(event.startDate) < 0 ? ['It ends before it starts.'] : []),
    // MS-OXCICAL 2.1.3.2.2
    ...(text === undefined || isTemplate(text) ? [] : [`Outlook would leave out a meeting with RRULE ${text}.`]),
    ...(text !== undefined && /UNTIL=\d+(?:T\d+)?(?:;|$)/.test(text) ? ['UNTIL is not in UTC.'] : []),
    ...(component.getAllProperties('rdate').length > 0 ? ['RDATE: several programs leave it out.'] : []),
  ];
}

/** Each EXDATE and RECURRENCE-ID must hit a date of its master, in the same zone: the others do nothing, silently. */
function exceptionFaults(events: readonly Placed[]): CalendarFault[] {
  const masters = new Map(
    events.flatMap((one) => (one.event.isRecurrenceException() ? [] : [[one.event.uid, one] as const])),
  );
  const exceptions = events.flatMap((one) =>
    ['exdate', 'recurrence-id'].flatMap((name) =>
      one.component.getAllProperties(name).map((property) => ({ one, name, property })),
    ),
  );
  return [...Map.groupBy(exceptions, ({ one }) => one.event.uid)].flatMap(([uid, mine]) => {
    const master = masters.get(uid);
    if (master === undefined) return [];
    const times = mine.map(({ property }) => timeOf(property));
    const dates = datesUntil(master.component, Math.max(...times.map((time) => time.toUnixTime())));
    const zone = zoneOf(master.component.getFirstProperty('dtstart'));
    return mine.flatMap(({ one, name, property }, index) => {
      const time = times[index]?.toUnixTime() ?? 0;
      const title = `${name.toUpperCase()} ${String(property.getFirstValue())}`;
      return [
        ...(dates.has(time) ? [] : [{ line: one.line, message: `${title} is no date of ${uid}.` }]),
        ...(zoneOf(property) === zone
          ? []
          : [{ line: one.line, message: `${title} is not in the zone of its master.` }]),
      ];
    });
  });
}

const zoneOf = (property: ICAL.Property | null): string => property?.getFirstParameter('tzid') ?? 'UTC';

function timeOf(property: ICAL.Property): ICAL.Time {
  const value = property.getFirstValue();
  if (!(value instanceof ICAL.Time)) throw new TypeError(`${property.name} is no date and time.`);
  return value;
}

/** Returns the dates of a master's rule, EXDATE or not, in Unix seconds. */
function datesUntil(master: ICAL.Component, last: number): Set<number> {
  const start = timeOf(master.getFirstProperty('dtstart') ?? new ICAL.Property('dtstart'));
  const rule = master.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return new Set([start.toUnixTime()]);
  const iterator = rule.iterator(start);
  const dates = new Set<number>();
  for (;;) {
    const next = iterator.next() as ICAL.Time | null;
    if (next === null || next === undefined || next.toUnixTime() > last) return dates;
    dates.add(next.toUnixTime());
  }
}

/** The join link must stand where programs show it: they show neither URL nor CONFERENCE. */
function joinFaults(events: readonly Placed[], feeds: readonly GroupFeed[]): CalendarFault[] {
  const links = new Set(feeds.flatMap((feed) => feed.occurrences.flatMap(({ join }) => join.url ?? [])));
  return events.flatMap(({ line, component, event }) => {
    const conference = component
      .getAllProperties('conference')
      .map((property) => String(property.getFirstValue()))
      .find((address) => links.has(address));
    return conference === undefined || (event.location === conference && event.description.includes(conference))
      ? []
      : [{ line, message: `The join link ${conference} is missing in LOCATION or DESCRIPTION.` }];
  });
}

/** Read back, the calendar must give exactly the meetings of the feeds. */
function meetingFaults(root: ICAL.Component, feeds: readonly GroupFeed[]): CalendarFault[] {
  const all = feeds.flatMap(({ occurrences }) => occurrences);
  const expected = all.map(({ start, end, status }) =>
    meetingKey({ start: Date.parse(start), end: Date.parse(end), cancelled: status === 'cancelled' }),
  );
  const until = horizons(feeds);
  const found = expandCalendar(root, Math.max(0, ...until.values()))
    .filter((shown) => shown.start <= horizonOf(shown, feeds, until))
    .map(meetingKey);
  return [
    ...without(expected, found).map((meeting) => ({
      line: 1,
      message: `The feed has a meeting that the calendar has not: ${meeting}.`,
    })),
    ...without(found, expected).map((meeting) => ({
      line: 1,
      message: `The calendar has a meeting that the feed has not: ${meeting}.`,
    })),
  ];
}

const meetingKey = ({ start, end, cancelled }: Pick<ShownEvent, 'start' | 'end' | 'cancelled'>): string =>
  `${new Date(start).toISOString()} to ${new Date(end).toISOString()}${cancelled ? ', cancelled' : ''}`;

/** Returns up to when each series is known: a rule goes on after that, the feed does not. */
const horizons = (feeds: readonly GroupFeed[]): Map<string, number> =>
  new Map(
    feeds.flatMap((feed) =>
      feed.series.map((series) => [
        series.uid,
        Math.max(
          0,
          ...feed.occurrences.flatMap((one) =>
            one.series === series.uid ? [Date.parse(one.recurrenceId ?? one.start), Date.parse(one.start)] : [],
          ),
        ),
      ]),
    ),
  );

const horizonOf = (shown: ShownEvent, feeds: readonly GroupFeed[], until: ReadonlyMap<string, number>): number => {
  // A split series has the uid of its series and the ordinal; the longest that fits is the series itself.
  const series = feeds
    .flatMap((feed) => feed.series)
    .filter(({ uid }) => shown.uid === uid || shown.uid.startsWith(`${uid}-`))
    .reduce<Series | undefined>(
      (best, one) => (best === undefined || one.uid.length > best.uid.length ? one : best),
      undefined,
    );
  return series === undefined ? Number.POSITIVE_INFINITY : (until.get(series.uid) ?? 0);
};

/** Returns what is in one list and not in the other, each as often as it is too many. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const rest = Map.groupBy(other, (item) => item);
  return one.filter((item) => rest.get(item)?.pop() === undefined);
}
