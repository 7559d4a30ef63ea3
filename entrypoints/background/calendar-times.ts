import ICAL from 'ical.js';
import { isKnownZone } from '../../shared/known-zone.ts';
import { zonedInstant } from '../../shared/zoned-instant.ts';

/** The zone that times are read in. */
export interface InZone {
  zone: string;
  /** True where a time is to be read by the zone that the file describes, if it has one. */
  described: boolean;
}

/** Returns the zone of the times of a property; that at home where it names none that is known. */
export function zoneOf(property: ICAL.Property | null, home: string): InZone {
  const time = property?.getFirstValue();
  if (time instanceof ICAL.Time && time.zone === ICAL.Timezone.utcTimezone) return { zone: 'UTC', described: false };
  // Some programs write a path before the id: /freeassociation.sourceforge.net/Europe/Berlin.
  const named = namedZone(property)?.replace(/^\/[^/]+\//, '');
  return named !== undefined && isKnownZone(named)
    ? { zone: named, described: false }
    : { zone: home, described: true };
}

export const namedZone = (property: ICAL.Property | null): string | undefined => property?.getFirstParameter('tzid');

/**
 * Returns the moment of a time, in milliseconds since the epoch. Zones go by the browser's own data where it knows them:
 * files carry old or partial rules, or only the name.
 */
export function momentOf(time: ICAL.Time, { zone, described }: InZone): number {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate().getTime();
  const byFile = described && time.zone !== ICAL.Timezone.localTimezone;
  return byFile ? time.toUnixTime() * 1000 : zonedInstant(time, zone);
}

/** Returns what the wall shows at a time, as the milliseconds since the epoch at which UTC shows it. */
export const wallOf = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** Returns the time at which the wall shows that in the zone of another time. */
export function timeAt(wall: number, { zone }: ICAL.Time): ICAL.Time {
  const time = ICAL.Time.fromJSDate(new Date(wall), true);
  time.zone = zone;
  return time;
}
