import ICAL from 'ical.js';
import type { GroupFeed } from '../../shared/contract.ts';
import type { EventStamp, Property } from './calendar-event.ts';
import { foldLine } from './fold-line.ts';
import { oneLine } from './plain-text.ts';
import { ownEvents, seriesEvents } from './series-events.ts';
import type { TimeZones } from './vtimezone.ts';

/** What a calendar file says of itself. */
export interface CalendarHead {
  name: string;
  description: string;
  /** Where it is published; absent when the host is not known. */
  source?: string;
}

/** How often programs may ask again; most keep their own pace, but those that read it are spared. */
const REFRESH = 'PT6H';

/**
 * Returns the iCalendar file (RFC 5545, RFC 7986) of some groups.
 *
 * There is no METHOD: PUBLISH would ask for an ORGANIZER (RFC 5546 3.2.1). There is no UID of the calendar: vdirsyncer
 * 0.19 then takes all events for one (pimutils/vdirsyncer#1222). Both can come back when those lines no longer hold.
 */
export function calendar(feeds: readonly GroupFeed[], head: CalendarHead, timeZones: TimeZones): string {
  const name = oneLine(head.name);
  const about = oneLine(head.description);
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//WG Meetings//Feed 1//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['name', {}, 'text', name],
    ['x-wr-calname', {}, 'text', name],
    ...(about === ''
      ? []
      : [
          ['description', {}, 'text', about] satisfies Property,
          ['x-wr-caldesc', {}, 'text', about] satisfies Property,
        ]),
    ...(head.source === undefined ? [] : [['source', {}, 'uri', head.source] satisfies Property]),
    ['refresh-interval', {}, 'duration', REFRESH],
    ['x-published-ttl', {}, 'text', REFRESH],
  ];
  const parts = feeds.flatMap((feed) => {
    const stamp = stampOf(feed);
    return [
      ...feed.series.map((series) => seriesEvents(series, feed, stamp, timeZones)),
      { events: ownEvents(feed, stamp), zones: [] },
    ];
  });
  const zones = [...new Set(parts.flatMap((part) => part.zones))].toSorted();
  const root = new ICAL.Component(['vcalendar', properties, []]);
  for (const component of [
    ...zones.flatMap((zone) => copied(timeZones(zone)?.component)),
    ...parts.flatMap(({ events }) => events),
  ]) {
    root.addSubcomponent(component);
  }
  return write(root);
}

/** A component has one parent only, so that each file gets a copy of its own. */
const copied = (component: ICAL.Component | undefined): ICAL.Component[] =>
  component === undefined ? [] : [new ICAL.Component(structuredClone(component.toJSON()))];

const stampOf = ({ group }: GroupFeed): EventStamp => ({
  updated: group.source.updated,
  sequence: 0,
  page: group.url,
});

/**
 * Folds anew: ical.js 2.2.1 leaves 76 octets in continuation lines, and RFC 5545 3.1 allows 75. VALUE=TEXT is what NAME and
 * the X- properties have anyway, and programs look for these names without parameters.
 */
const write = (root: ICAL.Component): string =>
  `${root
    .toString()
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => foldLine(line.replace(/^([A-Z-]+);VALUE=TEXT:/, '$1:')))
    .join('\r\n')}\r\n`;
