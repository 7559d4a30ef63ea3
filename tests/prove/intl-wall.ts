/** Formatters by zone: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns what the wall of a zone shows at a moment (milliseconds since the epoch), by Intl alone: "2017-08-01 09:00". */
export function intlWall(at: number, zone: string): string {
  // Swedish writes dates as ISO 8601 does. The years BC are of no interest here: Intl writes them without a sign.
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}

const MINUTE = 60_000;

/**
 * Returns the moments, earliest first, at which a wall shows a time ("2017-08-01 09:00"): none where the clocks skip it, two
 * where they show it twice. Tried one by one, with every offset that the zone has in the three days around.
 */
export function momentsOn(wall: string, zone: string): number[] {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  const tried = new Set<number>();
  // Half a day at a time: no zone has changed its clocks twice within days since 1970.
  for (let hours = -36; hours <= 36; hours += 12) {
    const at = asUtc + hours * 60 * MINUTE;
    tried.add(Date.parse(`${intlWall(at, zone).replace(' ', 'T')}:00Z`) - at);
  }
  return [...tried]
    .map((offset) => asUtc - offset)
    .filter((at) => intlWall(at, zone) === wall)
    .toSorted((a, b) => a - b);
}
