import { zoneCity } from '../../shared/zone-name.ts';

/** Returns "09:05" for minutes since midnight. */
export function clockWords(minutes: number): string {
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

/** Returns "08:00 in Los Angeles", "16:00 UTC". */
export function timeWords(minutes: number, zone: string): string {
  const place = zoneCity(zone);
  return `${clockWords(minutes)}${place.startsWith('UTC') ? '' : ' in'} ${place}`;
}
