import { isKnownZone } from './known-zone.ts';
import type { Meeting } from './meeting.ts';
import { joinOf } from './join-of.ts';
import { timeFormat, type ClockStyle } from './time-format.ts';
import { canonicalZone, zoneCity } from './zone-name.ts';

/** What the text is written for. */
export interface ChatTextOptions {
  locale: string;
  clock: ClockStyle;
  /** IANA ids: the group's own first, then whoever reads along. Doubles are left out. */
  zones: readonly string[];
  /** Milliseconds since the epoch; decides whether the year is written. */
  now: number;
  /** "or" between two readings. */
  or: string;
}

/**
 * Returns a meeting as plain text for a chat, the same moment in several zones:
 * "CNCF Networking WG: Tue 1 August, 08:00 Los Angeles = 15:00 UTC = 20:30 Kolkata". A weekday stands by a time that
 * falls on another date than the first. Two readings are two lines, joined by "or".
 */
export function chatText(meeting: Meeting, name: string, options: ChatTextOptions): string {
  const times = meeting.readings.map(({ start }) => inZones(start, options));
  const { url } = joinOf(meeting);
  return [`${name}: ${times.join(`\n${options.or} `)}`, url].filter((line) => line !== undefined).join('\n');
}

function inZones(at: number, { locale, clock, zones, now }: ChatTextOptions): string {
  const [first = 'UTC', ...others] = [...new Set(zones.filter(isKnownZone).map(canonicalZone))];
  const format = timeFormat(locale, first, clock);
  const date = format.listDay(at, now);
  const rest = others.map((zone) => {
    const there = timeFormat(locale, zone, clock);
    const shifted = there.listDay(at, now) === date ? '' : `${there.shortWeekday(at)} `;
    return `${shifted}${there.time(at)} ${zoneCity(zone)}`;
  });
  return [`${date}, ${format.time(at)} ${zoneCity(first)}`, ...rest].join(' = ');
}
