import { isRunning } from './join-window.ts';
import type { Meeting } from './meeting.ts';

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
export function badge(next: Meeting | undefined, now: number): Badge {
  if (next === undefined) return { text: undefined, changes: undefined };
  if (isRunning(next, now)) {
    return now < next.end ? { text: 'now', changes: next.end } : { text: undefined, changes: next.gone };
  }
  if (now >= next.gone) return { text: undefined, changes: undefined };
  const minutes = Math.floor((next.earliest - now) / MINUTE);
  const shown = next.earliest - (FROM + 1) * MINUTE + 1;
  if (now < shown) return { text: undefined, changes: shown };
  // Under a minute it says "now" already: "0" would say nothing.
  if (minutes === 0) return { text: 'now', changes: next.end };
  return { text: { minutes }, changes: next.earliest - minutes * MINUTE + 1 };
}
