import type ICAL from 'ical.js';
import type { GroupFeed, Occurrence, Series } from '../../shared/contract.ts';
import { calendarEvent, moment, utc, type EventFace, type EventStamp, type Property } from './calendar-event.ts';
import { occurrenceFace, seriesFace } from './event-face.ts';
import { isFinite, momentOf, simpleRules, wallTime, wallTimes } from './recurrence-rule.ts';
import type { TimeZones } from './vtimezone.ts';

/** Events, and the zones whose VTIMEZONE they need. */
export interface Events {
  events: ICAL.Component[];
  zones: string[];
}

/** An occurrence of a series and the wall time at which the rule has it. */
interface Slot {
  occurrence: Occurrence;
  wall: string;
}

/**
 * Returns the events of a series.
 *
 * Where that reads right everywhere, they are recurring: one master for each simple rule, with a RECURRENCE-ID override
 * for each meeting that is moved, cancelled or has something of its own to show, and an EXDATE for each date of the rule
 * at which the group did not meet. A master begins at its first known meeting.
 *
 * Otherwise each meeting is an event by itself, in UTC: for rules that Outlook would leave out, zones that no compact
 * VTIMEZONE describes, and wall times that clocks skip or show twice.
 */
export function seriesEvents(series: Series, feed: GroupFeed, stamp: EventStamp, timeZones: TimeZones): Events {
  const occurrences = feed.occurrences.filter((one) => one.series === series.uid);
  return recurring(series, occurrences, feed, stamp, timeZones) ?? single(series, occurrences, feed, stamp);
}

function single(series: Series, occurrences: readonly Occurrence[], feed: GroupFeed, stamp: EventStamp): Events {
  const events = occurrences.map((one) =>
    calendarEvent(
      `${series.uid}-${wallTime(Date.parse(one.recurrenceId ?? one.start), series.timeZone).replace(/\D/g, '')}`,
      [moment('dtstart', Date.parse(one.start), undefined), moment('dtend', Date.parse(one.end), undefined)],
      occurrenceFace(one, series, feed),
      stamp,
    ),
  );
  return { events, zones: [] };
}

const UTC_ZONES = new Set(['UTC', 'Etc/UTC']);

function recurring(
  series: Series,
  occurrences: readonly Occurrence[],
  feed: GroupFeed,
  stamp: EventStamp,
  timeZones: TimeZones,
): Events | undefined {
  const zone = UTC_ZONES.has(series.timeZone) ? undefined : series.timeZone;
  const rules = simpleRules(series.rrule);
  const compact = zone === undefined ? undefined : timeZones(zone);
  if (rules === undefined || (zone !== undefined && compact === undefined)) return undefined;
  const slots = occurrences
    .map((occurrence) => ({
      occurrence,
      wall: wallTime(Date.parse(occurrence.recurrenceId ?? occurrence.start), series.timeZone),
    }))
    .toSorted((a, b) => (a.wall < b.wall ? -1 : 1));
  const last = slots.at(-1)?.wall;
  const given = last === undefined ? [] : wallTimes(series.rrule, series.start, last, series.timeZone);
  const moments = given.map((wall) => momentOf(wall, series.timeZone));
  const known = new Set(given);
  const everyOnce = new Set(slots.map(({ wall }) => wall)).size === slots.length;
  if (!everyOnce || moments.includes(undefined) || !slots.every(({ wall }) => known.has(wall))) return undefined;
  const shown = [
    ...moments.flatMap((at) => at ?? []),
    ...occurrences.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]),
  ];
  if (
    compact !== undefined &&
    (!compact.holdsAt(shown) || occurrences.some((one) => isDoubtful(one, series.timeZone)))
  ) {
    return undefined;
  }
  const plain = seriesFace(series, feed);
  const events = rules.flatMap(({ part, rrule }) => {
    const dates = new Set(wallTimes(rrule, given[0] ?? series.start, last ?? '', series.timeZone));
    const uid = part === '' ? series.uid : `${series.uid}-${part}`;
    const mine = slots.filter(({ wall }) => dates.has(wall));
    const skipped = given.filter((wall) => dates.has(wall) && !slots.some((slot) => slot.wall === wall));
    const rule = isFinite(series.rrule) ? `${rrule};UNTIL=${untilOf(given, series.timeZone)}` : rrule;
    return ruleEvents({ uid, rule, mine, skipped, series, zone, plain, feed, stamp });
  });
  return { events, zones: zone === undefined ? [] : [zone] };
}

/** True when the wall time of its start or end is one that clocks show twice. */
const isDoubtful = ({ start, end }: Occurrence, zone: string): boolean =>
  [start, end].some((instant) => momentOf(wallTime(Date.parse(instant), zone), zone) === undefined);

/** UNTIL must be in UTC where DTSTART has a zone (RFC 5545 3.3.10). */
function untilOf(given: readonly string[], zone: string): string {
  const last = momentOf(given.at(-1) ?? '', zone) ?? 0;
  return utc(last).replace(/[-:]/g, '');
}

function ruleEvents(of: {
  uid: string;
  rule: string;
  mine: readonly Slot[];
  skipped: readonly string[];
  series: Series;
  zone: string | undefined;
  plain: EventFace;
  feed: GroupFeed;
  stamp: EventStamp;
}): ICAL.Component[] {
  const { uid, mine, series, zone, stamp } = of;
  const [first] = mine;
  if (first === undefined) return [];
  const length = lengthOf(series.duration);
  const at = (wall: string) => momentOf(wall, series.timeZone) ?? 0;
  const excluded = of.skipped.filter((wall) => wall > first.wall).map((wall) => moment('exdate', at(wall), zone));
  const master = calendarEvent(
    uid,
    [
      moment('dtstart', at(first.wall), zone),
      moment('dtend', at(first.wall) + length, zone),
      ['rrule', {}, 'recur', recur(of.rule)],
      ...excluded,
    ],
    of.plain,
    stamp,
  );
  const overrides = mine.flatMap(({ occurrence, wall }) => {
    const shown = occurrenceFace(occurrence, series, of.feed);
    const [start, end] = [Date.parse(occurrence.start), Date.parse(occurrence.end)];
    const same = start === at(wall) && end - start === length && sameFace(shown, of.plain);
    return same
      ? []
      : [
          calendarEvent(
            uid,
            [moment('recurrence-id', at(wall), zone), moment('dtstart', start, zone), moment('dtend', end, zone)],
            shown,
            stamp,
          ),
        ];
  });
  return [master, ...overrides];
}

const sameFace = (one: EventFace, other: EventFace): boolean => JSON.stringify(one) === JSON.stringify(other);

/** jCal writes a rule as an object (RFC 7265 3.6.10). */
function recur(rrule: string): Record<string, unknown> {
  return Object.fromEntries(
    rrule.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      const values = value.split(',').map((one) => (/^-?\d+$/.test(one) ? Number(one) : one));
      return [name.toLowerCase(), values.length === 1 ? values[0] : values];
    }),
  );
}

/** Returns the milliseconds of a duration of the contract, "PT1H30M". */
function lengthOf(duration: string): number {
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Returns the events of the meetings that belong to no series. Their UIDs hold the date, so that a new time keeps them. */
export function ownEvents(feed: GroupFeed, stamp: EventStamp): ICAL.Component[] {
  const taken = new Map<string, number>();
  return feed.occurrences
    .filter((one) => one.series === null || !feed.series.some(({ uid }) => uid === one.series))
    .map((one) => {
      const original = one.status === 'moved' ? one.movedFrom : one.start;
      const date = wallTime(Date.parse(original), one.timeZone).slice(0, 10);
      const count = (taken.get(date) ?? 0) + 1;
      taken.set(date, count);
      const times: Property[] = [
        moment('dtstart', Date.parse(one.start), undefined),
        moment('dtend', Date.parse(one.end), undefined),
      ];
      const uid = `${feed.group.id}-${date}${count === 1 ? '' : `-${count}`}@wg-meetings`;
      return calendarEvent(uid, times, occurrenceFace(one, undefined, feed), stamp);
    });
}
