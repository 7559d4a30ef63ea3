import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { GroupFeed } from '../../shared/contract.ts';
import type { EventStamp, Property } from './calendar-event.ts';
import { foldLine } from './fold-line.ts';
import { oneLine } from './plain-text.ts';
import { ownEvents, seriesEvents, singleEvents } from './series-events.ts';
import type { TimeZones } from './vtimezone.ts';

/** What a calendar file says of itself. */
export interface CalendarHead {
  name: string;
  description: string;
  /** Where it is published; absent when the host is not known. */
  source?: string;
}

/** The events of one group as content lines, and the zones whose VTIMEZONE they need. */
export interface GroupEvents {
  text: string;
  zones: readonly string[];
}

/** How often programs may ask again; most keep their own pace, but those that read it are spared. */
const REFRESH = 'PT6H';

/** Returns the iCalendar file of some groups; see `calendarFile`. */
export function calendar(feeds: readonly GroupFeed[], head: CalendarHead, timeZones: TimeZones): string {
  return calendarFile(
    feeds.map((feed) => groupEvents(feed, timeZones)),
    head,
    timeZones,
  );
}

/** Returns all meetings of a group: recurring where that reads right everywhere. */
export function groupEvents(feed: GroupFeed, timeZones: TimeZones): GroupEvents {
  const stamp = stampOf(feed);
  const series = feed.series.map((one) => seriesEvents(one, feed, stamp, timeZones));
  const events = [...series.flatMap((one) => one.events), ...ownEvents(feed, stamp, timeZones)];
  return {
    text: eventText(events, stamp.updated),
    zones: [...new Set(series.flatMap(({ zones }) => zones))],
  };
}

/** Returns the meetings of a group from a moment (milliseconds) on, one event for each: for readers that know no rules. */
export function expandedEvents(feed: GroupFeed, timeZones: TimeZones, from: number): GroupEvents {
  const stamp = stampOf(feed);
  const events = [
    ...feed.series.flatMap((one) => singleEvents(one, feed, stamp, timeZones, from)),
    ...ownEvents(feed, stamp, timeZones, from),
  ];
  return { text: eventText(events, stamp.updated), zones: [] };
}

/**
 * Returns an iCalendar file (RFC 5545, RFC 7986).
 *
 * There is no METHOD: PUBLISH would ask for an ORGANIZER (RFC 5546 3.2.1). There is no UID of the calendar: vdirsyncer
 * 0.19 then takes all events for one (pimutils/vdirsyncer#1222). Both can come back when those lines no longer hold.
 */
export function calendarFile(groups: readonly GroupEvents[], head: CalendarHead, timeZones: TimeZones): string {
  const zones = [...new Set(groups.flatMap((group) => group.zones))].toSorted();
  const top = write(new ICAL.Component(['vcalendar', headProperties(head), []]));
  const end = 'END:VCALENDAR\r\n';
  return [
    top.slice(0, -end.length),
    ...zones.map((zone) => timeZones.compact(zone)?.text ?? ''),
    ...groups.map(({ text }) => text),
    end,
  ].join('');
}

function headProperties(head: CalendarHead): Property[] {
  const name = oneLine(head.name);
  const about = oneLine(head.description);
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//WG Meetings//Feed 1//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['name', {}, 'text', name],
    ['x-wr-calname', {}, 'text', name],
    ['description', {}, 'text', about],
    ['x-wr-caldesc', {}, 'text', about],
    ['source', {}, 'uri', head.source ?? ''],
    ['refresh-interval', {}, 'duration', REFRESH],
    ['x-published-ttl', {}, 'text', REFRESH],
  ];
  return properties.filter(([, , , value]) => value !== '');
}

const stampOf = ({ group }: GroupFeed): EventStamp => ({
  updated: group.source.updated,
  sequence: sequenceAt(group.source.updated),
  page: group.url,
});

const Y2K = Date.UTC(2000, 0, 1);

/**
 * Returns the SEQUENCE (RFC 5545 3.8.7.4) of events whose source changed at a moment: seconds since the year 2000. It rises
 * with every later change and never falls, which a count of changes does as soon as somebody builds from a shallow clone
 * or without git. It fits the 31 bits of an INTEGER until 2068.
 */
const sequenceAt = (updated: string): number => Math.max(0, Math.floor((Date.parse(updated) - Y2K) / 1000));

/**
 * Returns the content lines of events. LAST-MODIFIED of those with one UID tells what they say, by less than an hour before
 * the source changed.
 *
 * Evolution (3.46.4, shown by tests/clients/changes.test.ts) takes a series and all its exceptions for unchanged as long as
 * SEQUENCE, DTSTAMP and LAST-MODIFIED of the series are the same. But events change without their source: by a correction
 * in the registry, by a better reading. It can go when Evolution compares what it has read.
 */
function eventText(events: readonly ICAL.Component[], updated: string): string {
  const written = events.map((event) => ({ uid: event.getFirstPropertyValue('uid'), text: write(event) }));
  const modified = new Map(
    [...Map.groupBy(written, ({ uid }) => uid)].map(([uid, some]) => {
      const hash = createHash('sha256').update(some.map(({ text }) => text).join(''));
      const seconds = hash.digest().readUInt32BE() % 3600;
      return [uid, new Date(Date.parse(updated) - seconds * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')];
    }),
  );
  return written
    .map(({ uid, text }) => text.replace(/^LAST-MODIFIED:.*$/m, `LAST-MODIFIED:${modified.get(uid) ?? ''}`))
    .join('');
}

/**
 * Returns the content lines of a component, folded anew: ical.js 2.2.1 leaves 76 octets in continuation lines, and RFC
 * 5545 3.1 allows 75. VALUE=TEXT is what NAME and the X- properties have anyway, and programs look for these names without
 * parameters.
 */
const write = (component: ICAL.Component): string =>
  component
    .toString()
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => `${foldLine(line.replace(/^([A-Z-]+);VALUE=TEXT:/, '$1:'))}\r\n`)
    .join('');
