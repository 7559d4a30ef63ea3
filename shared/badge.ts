import { stretches } from './stretch.ts';
import type { Timing } from './timing.ts';

const MINUTE = 60_000;
/** The badge counts the last hour; before that it would only nag. */
const FROM = 60;

/** What the toolbar button shows, and until when that stays true. */
export interface Badge {
  /** "12" minutes, "now" (a key: the words are the language's), or nothing. */
  text: { minutes: number } | 'now' | undefined;
  /** Next moment at which the text differs, milliseconds since the epoch; undefined when it never will. */
  changes: number | undefined;
}

/**
 * Returns the badge for the next meeting. Minutes count down to the earliest reading and are never rounded up.
 *
 * @param next The next meeting, undefined when there is none.
 * @param now Milliseconds since the epoch.
 */
export function badge(next: Pick<Timing, 'readings' | 'length' | 'gone'> | undefined, now: number): Badge {
  if (next === undefined || now >= next.gone) return { text: undefined, changes: undefined };
  const when = stretches(next);
  const running = when.find(({ start, end }) => start <= now && now < end);
  if (running !== undefined) return { text: 'now', changes: running.end };
  const ahead = when.find(({ start }) => start > now);
  if (ahead === undefined) return { text: undefined, changes: next.gone };
  const shown = ahead.start - (FROM + 1) * MINUTE + 1;
  if (now < shown) return { text: undefined, changes: shown };
  const minutes = Math.floor((ahead.start - now) / MINUTE);
  // Under a minute it says "now" already: "0" would say nothing.
  if (minutes === 0) return { text: 'now', changes: ahead.end };
  return { text: { minutes }, changes: ahead.start - minutes * MINUTE + 1 };
}
