/** Every zone that this engine knows, by its name in the time zone database of today. */
export const ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a zone is ahead of UTC at a moment, by Intl alone; with a fraction where it has seconds. */
export function intlOffset(at: number, zone: string): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return (Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - at) / MINUTE;
}

/** A moment from which a zone's clocks show another time. */
export interface ClockChange {
  at: number;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
}

/** Returns the clock changes of a zone in a year, to the second; two within a week are one here if the second undoes the first. */
export function clockChanges(year: number, zone: string): ClockChange[] {
  const found: ClockChange[] = [];
  const week = 7 * 86_400_000;
  for (let from = Date.UTC(year, 0, 1); from < Date.UTC(year + 1, 0, 1); from += week) {
    const [before, after] = [intlOffset(from, zone), intlOffset(from + week, zone)];
    if (before === after) continue;
    let [low, high] = [from, from + week];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (intlOffset(middle, zone) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after });
  }
  return found;
}
