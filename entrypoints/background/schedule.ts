import { item, or } from '../store/item.ts';

const MINUTE = 60_000;
/** How often the feed is asked while all is well. */
const EVERY = 30 * MINUTE;
/** First and longest wait after a failure. */
export const RETRY = MINUTE;
const LONGEST = 60 * MINUTE;

/** When to read again. Kept in storage: the worker does not live long enough to remember. */
export interface Schedule {
  /** Milliseconds since the epoch. */
  due: number;
  /** Failed tries in a row. */
  failures: number;
  /** When the last try ended. */
  tried: number;
}

export const schedule = item('local', 'schedule', or<Schedule>({ due: 0, failures: 0, tried: 0 }));

/**
 * Returns when to read after a try that just ended: every half hour, after failures in 1, 2, 4 … minutes up to an hour,
 * each a little off, so that not everybody asks at once.
 *
 * @param chance 0 to 1, random.
 */
export function after(
  { failures }: Pick<Schedule, 'failures'>,
  succeeded: boolean,
  now: number,
  chance: number,
): Schedule {
  const failed = succeeded ? 0 : failures + 1;
  const wait = succeeded ? EVERY : Math.min(RETRY * 2 ** (failed - 1), LONGEST);
  return { due: now + Math.round(wait * (0.9 + 0.2 * chance)), failures: failed, tried: now };
}

/** A popup that opens again within this time shows what was just read. */
const FRESH = 2 * MINUTE;

/** How much somebody wants the feed now: not more than planned, because a popup opened, or by pressing "Try again". */
export type Urgency = 'planned' | 'opened' | 'asked';

/** True when it is time to read; also when the clock was set back so far that the plan makes no sense any more. */
export function isDue({ due, tried }: Schedule, now: number, urgency: Urgency): boolean {
  if (urgency === 'asked' || due <= now || due > now + 2 * LONGEST) return true;
  return urgency === 'opened' && Math.abs(now - tried) >= FRESH;
}
