import { DateTime } from 'luxon';
import type { ZoneClock } from './zone-clock.ts';

/** A clock change that happens every year on the same weekday of the same month. */
export interface YearlyChange {
  /** 1 to 12, on the wall before the change. */
  month: number;
  /** RFC 5545 3.3.10 weekday with its ordinal, such as "2SU" or "-1SU". */
  day: string;
  /** Time on the wall before the change, "02:00:00". */
  time: string;
  /** Date of the change in 1970, "1970-03-08". */
  since: string;
  /** Minutes ahead of UTC. */
  before: number;
  after: number;
}

/** What a zone's clocks do year after year: one offset (minutes), or two changes. */
export type ZoneRules =
  { kind: 'fixed'; offset: number } | { kind: 'two changes'; changes: [YearlyChange, YearlyChange] };

interface Change {
  at: number;
  before: number;
  after: number;
}

const DAY = 86_400_000;
/** Long enough to tell "first Sunday" from "Sunday after the 1st", and the fourth from the last. */
const YEARS = 12;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/**
 * Returns the yearly rules that a zone's clocks keep for twelve years from `year` on, or undefined when no pair of rules
 * of the form "n-th weekday of a month" says it: changes that follow Ramadan (Casablanca, Gaza), that fall on "the Sunday
 * from the 2nd on" (Santiago), or the day before another day (Nuuk).
 */
export function zoneRules(clock: ZoneClock, year: number): ZoneRules | undefined {
  const years = Array.from({ length: YEARS }, (_, index) => changesIn(year + index, clock));
  if (years.every((changes) => changes.length === 0)) {
    return { kind: 'fixed', offset: clock.offset(Date.UTC(year, 0, 1)) };
  }
  const [first, second] = [yearly(years.map((changes) => changes[0])), yearly(years.map((changes) => changes[1]))];
  if (first === undefined || second === undefined || years.some((changes) => changes.length !== 2)) return undefined;
  return { kind: 'two changes', changes: [first, second] };
}

/** Returns the moments of a UTC year at which a zone's offset changes. */
function changesIn(year: number, { offset }: ZoneClock): Change[] {
  const found: Change[] = [];
  const end = Date.UTC(year + 1, 0, 1);
  // Six days: the shortest summer time since 1970 took seven (Recife, October 2000).
  for (let from = Date.UTC(year, 0, 1); from < end; from += 6 * DAY) {
    const to = Math.min(from + 6 * DAY, end);
    const [before, after] = [offset(from), offset(to)];
    if (before === after) continue;
    let [low, high] = [from, to];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: high, before, after });
  }
  return found;
}

const ordinal = (wall: DateTime): number => Math.ceil(wall.day / 7);
const isLast = (wall: DateTime): boolean => wall.day + 7 > (wall.daysInMonth ?? 31);

/** Returns the one rule that all these changes follow, or undefined. */
function yearly(changes: readonly (Change | undefined)[]): YearlyChange | undefined {
  const walls = changes.map((change) =>
    change === undefined
      ? undefined
      : { ...change, wall: DateTime.fromMillis(change.at + change.before * 60_000, { zone: 'utc' }) },
  );
  const [one] = walls;
  if (one === undefined) return undefined;
  const alike = walls.every(
    (change) =>
      change !== undefined &&
      change.before === one.before &&
      change.after === one.after &&
      change.wall.month === one.wall.month &&
      change.wall.weekday === one.wall.weekday &&
      change.wall.toFormat('HH:mm:ss') === one.wall.toFormat('HH:mm:ss'),
  );
  if (!alike) return undefined;
  const all = walls.flatMap((change) => (change === undefined ? [] : [change.wall]));
  const nth = all.every(isLast)
    ? -1
    : all.every((wall) => ordinal(wall) === ordinal(one.wall))
      ? ordinal(one.wall)
      : undefined;
  const weekday = WEEKDAYS[one.wall.weekday % 7];
  if (nth === undefined || weekday === undefined) return undefined;
  return {
    month: one.wall.month,
    day: `${nth}${weekday}`,
    time: one.wall.toFormat('HH:mm:ss'),
    since: weekdayOf1970(one.wall.month, one.wall.weekday, nth),
    before: one.before,
    after: one.after,
  };
}

/** Returns the n-th (or last, -1) weekday (1 = Monday) of a month of 1970. */
function weekdayOf1970(month: number, weekday: number, nth: number): string {
  const first = DateTime.utc(1970, month, 1);
  const day = 1 + ((weekday - first.weekday + 7) % 7) + (nth === -1 ? 28 : (nth - 1) * 7);
  return first.set({ day: day > (first.daysInMonth ?? 31) ? day - 7 : day }).toFormat('yyyy-MM-dd');
}
