import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { zoneClock, type ZoneClock } from './zone-clock.ts';
import { zoneRules, type YearlyChange } from './zone-rules.ts';

/** Finds zones by their IANA ids, and remembers what it found. */
export interface TimeZones {
  clock(zone: string): ZoneClock;
  /** Undefined where the compact form can't state what the zone's clocks do. */
  compact(zone: string): TimeZone | undefined;
}

/** A VTIMEZONE and what a calendar program makes of it. */
export interface TimeZone {
  /** Content lines, each with its CR LF. */
  text: string;
  /** True when the VTIMEZONE gives the offset that the tz database has, at each of these moments (milliseconds). */
  holdsAt(moments: readonly number[]): boolean;
}

/**
 * Returns a finder of zones.
 *
 * VTIMEZONEs are compact: an IANA TZID and at most two yearly observances that begin in 1970. Outlook reads no other form
 * (MS-OXCICAL 2.1.3.1.1.19.2.2: a yearly rule with one BYDAY; RDATE lists are ignored: iCalcreator#86; a zone's full
 * history makes Outlook web refuse the subscription: ical4j#611).
 *
 * @param year Year whose rules are taken; those of other years are the business of `holdsAt`.
 */
export function timeZones(year: number): TimeZones {
  const [clocks, compacts] = [new Map<string, ZoneClock>(), new Map<string, TimeZone | undefined>()];
  const clock = (zone: string): ZoneClock => {
    const found = clocks.get(zone) ?? zoneClock(zone);
    clocks.set(zone, found);
    return found;
  };
  return {
    clock,
    compact: (zone) => {
      if (!compacts.has(zone)) compacts.set(zone, timeZone(clock(zone), year));
      return compacts.get(zone);
    },
  };
}

function timeZone(clock: ZoneClock, year: number): TimeZone | undefined {
  const { zone } = clock;
  const rules = zoneRules(clock, year);
  if (rules === undefined) return undefined;
  const observances =
    rules.kind === 'fixed'
      ? [standard(rules.offset, clock, year)]
      : rules.changes.map((change) => observance(change, clock, year)).toSorted((a, b) => a.name.localeCompare(b.name));
  const component = new ICAL.Component(['vtimezone', [['tzid', {}, 'text', zone]], []]);
  for (const one of observances) component.addSubcomponent(one);
  const read = new ICAL.Timezone(component);
  return {
    text: `${component.toString()}\r\n`,
    holdsAt: (moments) =>
      moments.every((at) => {
        const time = ICAL.Time.fromDateTimeString(clock.wall(at));
        return read.utcOffset(time) === clock.offset(at) * 60;
      }),
  };
}

/** A zone without clock changes is all standard time. */
const standard = (offset: number, clock: ZoneClock, year: number) =>
  new ICAL.Component([
    'standard',
    [
      ['dtstart', {}, 'date-time', '1970-01-01T00:00:00'],
      ['tzoffsetfrom', {}, 'utc-offset', utcOffset(offset)],
      ['tzoffsetto', {}, 'utc-offset', utcOffset(offset)],
      ['tzname', {}, 'text', abbreviation(clock, offset, year)],
    ],
    [],
  ]);

const observance = (change: YearlyChange, clock: ZoneClock, year: number) =>
  new ICAL.Component([
    change.after > change.before ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', `${change.since}T${change.time}`],
      ['tzoffsetfrom', {}, 'utc-offset', utcOffset(change.before)],
      ['tzoffsetto', {}, 'utc-offset', utcOffset(change.after)],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: change.month, byday: change.day }],
      ['tzname', {}, 'text', abbreviation(clock, change.after, year)],
    ],
    [],
  ]);

const two = (part: number): string => String(part).padStart(2, '0');

/** jCal writes offsets as "-08:00" (RFC 7265 3.6.13). */
function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Returns what the zone's time is called while it has this offset: "PST", "GMT+5:30". */
function abbreviation({ zone, offset: offsetAt }: ZoneClock, offset: number, year: number): string {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(year, month, 15));
  const at = months.find((moment) => offsetAt(moment) === offset) ?? Date.UTC(year, 0, 15);
  return DateTime.fromMillis(at, { zone, locale: 'en-US' }).offsetNameShort ?? 'UTC';
}
