import ICAL from 'ical.js';
import type { Join } from '../../shared/contract.ts';
import { plainText } from './plain-text.ts';
import type { ZoneClock } from './zone-clock.ts';

/** A jCal property: name, parameters, type, values (RFC 7265). */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];

/** What an event shows, apart from when it is. Two events that show the same are the same to a person. */
export interface EventFace {
  summary: string;
  description: string;
  cancelled: boolean;
  join: Join;
}

/** What all events of a group have in common. */
export interface EventStamp {
  /** When the source last changed, "2017-07-31T00:00:00Z". */
  updated: string;
  /** RFC 5545 3.8.7.4: rises with each change of the event. */
  sequence: number;
  /** Address of the group's page. */
  page: string | null;
}

/** Returns a property that holds a moment (milliseconds): on the wall of a zone, or in UTC when there is none. */
export const moment = (name: string, at: number, clock: ZoneClock | undefined): Property =>
  clock === undefined ? [name, {}, 'date-time', utc(at)] : [name, { tzid: clock.zone }, 'date-time', clock.wall(at)];

/** Returns "2017-08-01T16:00:00Z". */
export const utc = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * Returns a VEVENT.
 *
 * DTSTAMP is the last change of the source: without METHOD it means just that (RFC 5545 3.8.7.2), and a feed that did not
 * change keeps its bytes. There is no ORGANIZER, as nobody is invited; no alarm, as nobody asked for one; and the time
 * does not count as busy, as a public meeting is an offer.
 *
 * @param times DTSTART, DTEND and whatever says how it recurs.
 */
export function calendarEvent(uid: string, times: Property[], face: EventFace, stamp: EventStamp): ICAL.Component {
  const properties: Property[] = [
    ['uid', {}, 'text', uid],
    ...times,
    ['dtstamp', {}, 'date-time', stamp.updated],
    ['last-modified', {}, 'date-time', stamp.updated],
    ['sequence', {}, 'integer', stamp.sequence],
    ['summary', {}, 'text', plainText(face.summary)],
    ['description', {}, 'text', plainText(face.description)],
    ...place(face.join),
    ...(stamp.page === null ? [] : [['url', {}, 'uri', stamp.page] satisfies Property]),
    ['status', {}, 'text', face.cancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ];
  return new ICAL.Component(['vevent', properties, []]);
}

/** LOCATION is what programs show; CONFERENCE (RFC 7986 5.11) is for the few that read it (KDE). */
function place({ url, service, oneTap, phones }: Join): Property[] {
  const where = url ?? phones[0]?.number;
  const conferences: Property[] = [
    ...(url === undefined ? [] : [conference('VIDEO', `Join on ${service ?? 'the web'}`, url)]),
    ...oneTap.slice(0, 1).map((tel) => conference('PHONE', 'Join by phone', tel)),
  ];
  return where === undefined ? conferences : [['location', {}, 'text', plainText(where)], ...conferences];
}

const conference = (feature: string, label: string, address: string): Property => [
  'conference',
  { feature, label: plainText(label) },
  'uri',
  address,
];
