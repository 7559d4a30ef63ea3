import { remember } from './remember.ts';
import { wallClock } from './wall-clock.ts';

const MINUTE = 60_000;
/** Below this, hours and minutes say more than "tomorrow" (design: "in 2 h 50 min" under 10 h). */
const CLOSE = 600;

/** How far away a moment is, in the largest unit that is still true. Never rounded up. */
export type RelativeTime =
  | { unit: 'now' }
  /** Whole minutes; negative when past. */
  | { unit: 'minute'; count: number }
  /** Calendar units of the person's zone; negative when past. */
  | { unit: 'day' | 'month' | 'year'; count: number };

/**
 * Returns how far `at` is from `now`: minutes under ten hours and for the rest of the same day, else calendar days as the
 * person counts them ("tomorrow" begins at midnight), from 60 days months, from two years years.
 *
 * @param at Milliseconds since the epoch.
 * @param now Milliseconds since the epoch.
 * @param zone The person's zone.
 */
export function relativeTime(at: number, now: number, zone: string): RelativeTime {
  const minutes = Math.trunc((at - now) / MINUTE);
  if (minutes === 0) return { unit: 'now' };
  if (Math.abs(minutes) < CLOSE) return { unit: 'minute', count: minutes };
  const days = wallClock(at, zone).dayNumber - wallClock(now, zone).dayNumber;
  if (days === 0) return { unit: 'minute', count: minutes };
  const size = Math.abs(days);
  if (size < 60) return { unit: 'day', count: days };
  // 365.2425 days a year: the mean of the Gregorian calendar.
  if (size < 730) return { unit: 'month', count: Math.sign(days) * Math.max(2, Math.floor(size / 30.436875)) };
  return { unit: 'year', count: Math.sign(days) * Math.max(2, Math.floor(size / 365.2425)) };
}

/** The sentences this needs. */
export type RelativeMessage =
  | 'hours'
  | 'minutes'
  | 'hoursAndMinutes'
  | 'ahead'
  | 'ago'
  | 'startingNow'
  | 'justNow'
  | 'startedAgo'
  | 'startedMayBeOver'
  | 'startedNow';

/** Returns the sentence with its `$1`, `$2` filled in; a number may choose among forms of it. */
export type SayRelative = (message: RelativeMessage, ...values: (string | number)[]) => string;

/**
 * The sentences in English, for pages that have no language files; "h" and "min" are symbols (BIPM SI brochure, table 8)
 * and have no plural.
 */
export const ENGLISH_RELATIVE: Record<RelativeMessage, string> = {
  hours: '$1 h',
  minutes: '$1 min',
  hoursAndMinutes: '$1 $2',
  ahead: 'in $1',
  ago: '$1 ago',
  startingNow: 'starting now',
  justNow: 'just now',
  startedAgo: 'started $1',
  startedMayBeOver: 'started $1, may be over',
  startedNow: 'started just now',
};

/** Says a sentence of {@link ENGLISH_RELATIVE}. */
export const sayEnglish: SayRelative = (message, ...values) =>
  ENGLISH_RELATIVE[message].replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));

/**
 * Returns the words for a distance: "in 8 days", "tomorrow", "in 2 h 50 min", "in 11 h", "in 12 min", "starting now",
 * "3 min ago", "yesterday".
 */
export function relativeWords(distance: RelativeTime, locale: string, say: SayRelative): string {
  switch (distance.unit) {
    case 'now':
      return say('startingNow');
    case 'minute':
      return say(distance.count > 0 ? 'ahead' : 'ago', durationWords(Math.abs(distance.count), say));
    default:
      return relativeFormat(locale).format(distance.count, distance.unit);
  }
}

/** Returns "12 min", "2 h 50 min" or, from ten hours, "11 h"; whole hours without minutes. */
export function durationWords(minutes: number, say: SayRelative): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return say('minutes', rest);
  if (rest === 0 || minutes >= CLOSE) return say('hours', hours);
  return say('hoursAndMinutes', say('hours', hours), say('minutes', rest));
}

/** Returns how long ago something was read: "just now", "4 min ago", "2 h ago", "yesterday", "3 days ago". */
export function ageWords(at: number, now: number, zone: string, locale: string, say: SayRelative): string {
  const distance = relativeTime(Math.min(at, now), now, zone);
  return distance.unit === 'now' ? say('justNow') : relativeWords(distance, locale, say);
}

const relativeFormat = remember((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
