import { DateTime } from 'luxon';

/** A zone's clocks: what they show at a moment, and when they show something. Moments are milliseconds since the epoch. */
export interface ZoneClock {
  zone: string;
  /** Minutes ahead of UTC at a moment. */
  offset: (at: number) => number;
  /** "2017-08-01T09:00:00". */
  wall: (at: number) => string;
  /** The moment of a wall time; undefined where the clocks skip it or show it twice. */
  moment: (wall: string) => number | undefined;
}

const DAY = 86_400_000;
/** No zone has changed its offset twice within so many days since 1970: the shortest summer time took seven (Recife, 2000). */
const SPAN = 4 * DAY;

/** What is known of one span: an offset, and another one from some moment on. */
interface Span {
  before: number;
  after: number;
  changes: number;
}

/**
 * Returns the clocks of a zone. The tz database is asked for once in four days of the calendar, and the answer kept:
 * asking is by far the dearest part of building a feed.
 *
 * @param zone IANA id.
 */
export function zoneClock(zone: string): ZoneClock {
  const spans = new Map<number, Span>();
  const asked = (at: number) => DateTime.fromMillis(at, { zone }).offset;
  const spanOf = (index: number): Span => {
    const [from, to] = [index * SPAN, (index + 1) * SPAN];
    const [before, after] = [asked(from), asked(to)];
    return { before, after, changes: before === after ? to : firstWith(asked, after, from, to) };
  };
  const offset = (at: number): number => {
    const index = Math.floor(at / SPAN);
    const span = spans.get(index) ?? spanOf(index);
    spans.set(index, span);
    return at < span.changes ? span.before : span.after;
  };
  return {
    zone,
    offset,
    wall: (at) => new Date(at + offset(at) * 60_000).toISOString().slice(0, 19),
    moment: (wall) => {
      const asUtc = Date.parse(`${wall}Z`);
      const around = new Set([offset(asUtc - DAY), offset(asUtc + DAY)]);
      const fitting = [...around].map((one) => asUtc - one * 60_000).filter((at) => at + offset(at) * 60_000 === asUtc);
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

/** Returns the first whole second in (from, to] at which the offset is `after`. */
function firstWith(offset: (at: number) => number, after: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
