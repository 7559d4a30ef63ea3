import type ICAL from 'ical.js';
import type { GroupFeed, Occurrence, Series } from '../../shared/contract.ts';
import { calendarEvent, moment, utc, type EventFace, type EventStamp, type Property } from './calendar-event.ts';
import { occurrenceFace, seriesFace } from './event-face.ts';
import { isFinite, simpleRules, wallTimes } from './recurrence-rule.ts';
import type { TimeZones } from './vtimezone.ts';
import type { ZoneClock } from './zone-clock.ts';

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

/** A series and everything that its events are made of. */
interface Source {
  series: Series;
  feed: GroupFeed;
  stamp: EventStamp;
  clock: ZoneClock;
}

/**
 * Returns the events of a series.
 *
 * Where that reads right everywhere, they are recurring: one master for each simple rule, with a RECURRENCE-ID override
 * for each meeting that is moved, cancelled or has something of its own to show, and an EXDATE for each date of the rule
 * at which the group did not meet. A master begins at its first known meeting. Meetings that the rule does not give are
 * events by themselves.
 *
 * Otherwise each meeting is an event by itself, in UTC: for rules that Outlook would leave out, zones that no compact
 * VTIMEZONE describes, and wall times that clocks skip or show twice.
 */
export function seriesEvents(series: Series, feed: GroupFeed, stamp: EventStamp, timeZones: TimeZones): Events {
  const source = { series, feed, stamp, clock: timeZones.clock(series.timeZone) };
  const slots = slotsOf(source);
  return recurring(source, slots, timeZones) ?? { events: slots.map((slot) => single(slot, source)), zones: [] };
}

/** Returns the meetings of a series from a moment (milliseconds) on, each as an event by itself, in UTC. */
export function singleEvents(
  series: Series,
  feed: GroupFeed,
  stamp: EventStamp,
  timeZones: TimeZones,
  from: number,
): ICAL.Component[] {
  const source = { series, feed, stamp, clock: timeZones.clock(series.timeZone) };
  return slotsOf(source)
    .filter(({ occurrence }) => Date.parse(occurrence.start) >= from)
    .map((slot) => single(slot, source));
}

/** Returns the occurrences of a series in the order in which the rule has them. */
function slotsOf({ series, feed, clock }: Source): Slot[] {
  return feed.occurrences
    .filter((one) => one.series === series.uid)
    .map((occurrence) => ({ occurrence, wall: clock.wall(Date.parse(occurrence.recurrenceId ?? occurrence.start)) }))
    .toSorted((a, b) => (a.wall < b.wall ? -1 : 1));
}

/** One meeting, with a UID that holds its place in the rule: a new time keeps it. */
function single({ occurrence, wall }: Slot, { series, feed, stamp }: Source): ICAL.Component {
  const times = [
    moment('dtstart', Date.parse(occurrence.start), undefined),
    moment('dtend', Date.parse(occurrence.end), undefined),
  ];
  return calendarEvent(
    `${series.uid}-${wall.replace(/\D/g, '')}`,
    times,
    occurrenceFace(occurrence, series, feed),
    stamp,
  );
}

const UTC_ZONES = new Set(['UTC', 'Etc/UTC']);

function recurring(source: Source, slots: readonly Slot[], timeZones: TimeZones): Events | undefined {
  const { series, feed, clock } = source;
  const zone = UTC_ZONES.has(series.timeZone) ? undefined : clock;
  const rules = simpleRules(series.rrule);
  const compact = zone === undefined ? undefined : timeZones.compact(series.timeZone);
  if (rules === undefined || (zone !== undefined && compact === undefined)) return undefined;
  const last = slots.at(-1)?.wall;
  const given = last === undefined ? [] : wallTimes(series.rrule, series.start, last, clock);
  const at = new Map(given.map((wall) => [wall, clock.moment(wall)]));
  const [onRule, others] = partition(slots, ({ wall }) => at.has(wall));
  const held = new Set(onRule.map(({ wall }) => wall));
  if (held.size < onRule.length || [...at.values()].includes(undefined)) return undefined;
  const edges = onRule.flatMap(({ occurrence: { start, end } }) => [Date.parse(start), Date.parse(end)]);
  const isRight = (edge: number) => clock.moment(clock.wall(edge)) === edge;
  const shown = [...at.values()].flatMap((one) => one ?? []);
  if (compact !== undefined && !(edges.every(isRight) && compact.holdsAt([...shown, ...edges]))) return undefined;
  const plain = seriesFace(series, feed);
  const events = rules.flatMap(({ part, rrule }) => {
    const dates = new Set(rules.length === 1 ? given : wallTimes(rrule, given[0] ?? series.start, last ?? '', clock));
    return ruleEvents(source, plain, zone, {
      uid: part === '' ? series.uid : `${series.uid}-${part}`,
      rule: isFinite(series.rrule) ? `${rrule};UNTIL=${untilOf(given, clock)}` : rrule,
      slots: onRule.filter(({ wall }) => dates.has(wall)),
      skipped: given.filter((wall) => dates.has(wall) && !held.has(wall)),
    });
  });
  // Of an earlier rule, or put outside of it: the rule of today knows nothing of them.
  const alone = others.map((slot) => single(slot, source));
  return { events: [...events, ...alone], zones: zone === undefined || events.length === 0 ? [] : [series.timeZone] };
}

function partition<T>(all: readonly T[], isOne: (item: T) => boolean): [T[], T[]] {
  return [all.filter(isOne), all.filter((item) => !isOne(item))];
}

/** UNTIL must be in UTC where DTSTART has a zone (RFC 5545 3.3.10). */
function untilOf(given: readonly string[], clock: ZoneClock): string {
  return utc(clock.moment(given.at(-1) ?? '') ?? 0).replace(/[-:]/g, '');
}

/** One simple rule, its meetings, and its dates without one. */
interface Rule {
  uid: string;
  rule: string;
  slots: readonly Slot[];
  skipped: readonly string[];
}

function ruleEvents(source: Source, plain: EventFace, zone: ZoneClock | undefined, of: Rule): ICAL.Component[] {
  const { series, feed, stamp, clock } = source;
  const [first] = of.slots;
  if (first === undefined) return [];
  const length = lengthOf(series.duration);
  const at = (wall: string) => clock.moment(wall) ?? 0;
  const master = calendarEvent(
    of.uid,
    [
      moment('dtstart', at(first.wall), zone),
      moment('dtend', at(first.wall) + length, zone),
      ['rrule', {}, 'recur', recur(of.rule)],
      ...of.skipped.filter((wall) => wall > first.wall).map((wall) => moment('exdate', at(wall), zone)),
    ],
    plain,
    stamp,
  );
  const overrides = of.slots.flatMap(({ occurrence, wall }) => {
    const face = occurrenceFace(occurrence, series, feed);
    const [start, end] = [Date.parse(occurrence.start), Date.parse(occurrence.end)];
    if (start === at(wall) && end - start === length && sameFace(face, plain)) return [];
    const times = [moment('recurrence-id', at(wall), zone), moment('dtstart', start, zone), moment('dtend', end, zone)];
    return [calendarEvent(of.uid, times, face, stamp)];
  });
  return [master, ...overrides];
}

const sameFace = (one: EventFace, other: EventFace): boolean =>
  one.summary === other.summary &&
  one.description === other.description &&
  one.cancelled === other.cancelled &&
  JSON.stringify(one.join) === JSON.stringify(other.join);

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

/**
 * Returns the events of the meetings that belong to no series, from a moment (milliseconds) on. Their UIDs hold the
 * date, so that a new time keeps them.
 */
export function ownEvents(
  feed: GroupFeed,
  stamp: EventStamp,
  timeZones: TimeZones,
  from = Number.NEGATIVE_INFINITY,
): ICAL.Component[] {
  const taken = new Map<string, number>();
  const known = new Set(feed.series.map(({ uid }) => uid));
  return feed.occurrences
    .filter((one) => one.series === null || !known.has(one.series))
    .flatMap((one) => {
      const original = one.status === 'moved' ? one.movedFrom : one.start;
      const date = timeZones.clock(one.timeZone).wall(Date.parse(original)).slice(0, 10);
      const count = (taken.get(date) ?? 0) + 1;
      taken.set(date, count);
      if (Date.parse(one.start) < from) return [];
      const times: Property[] = [
        moment('dtstart', Date.parse(one.start), undefined),
        moment('dtend', Date.parse(one.end), undefined),
      ];
      const uid = `${feed.group.id}-${date}${count === 1 ? '' : `-${count}`}@wg-meetings`;
      return [calendarEvent(uid, times, occurrenceFace(one, undefined, feed), stamp)];
    });
}
