import { either } from './either.ts';
import { isRunning } from './join-window.ts';
import type { Meeting, Starts } from './meeting.ts';
import { durationWords, relativeTime, relativeWords, type SayRelative } from './relative-time.ts';

const MINUTE = 60_000;
/** A meeting of unknown length may be over after this. */
const MAY_BE_OVER = 60 * MINUTE;

/** What must be known of a meeting to say when it starts. */
type Timed = Pick<Meeting, 'earliest' | 'latest' | 'length' | 'endKnown' | 'gone'> & Starts;

/** When and where it is for whoever is told. */
interface Here {
  /** Milliseconds since the epoch. */
  now: number;
  /** IANA id. */
  zone: string;
  /** BCP 47 tag of the language that `say` speaks. */
  locale: string;
}

/**
 * Returns how far away the start is: "in 8 days", "in 12 min", "started 3 min ago". Two readings are both told where
 * they differ: "in 12 min or 1 h 12 min", "in 2 days or in 9 days", "started 5 min ago or in 55 min".
 */
export function startWords(meeting: Timed, { now, zone, locale }: Here, say: SayRelative): string {
  const { earliest, latest, endKnown } = meeting;
  const words = (at: number) => relativeWords(relativeTime(at, now, zone), locale, say);
  // Minutes all the way, as one counts what one is late for: "70 min ago".
  const since = (at: number) => say('ago', say('minutes', Math.floor((now - at) / MINUTE)));
  const started = (at: number) => (now - at < MINUTE ? say('startedNow') : say('startedAgo', since(at)));
  if (isRunning(meeting, now)) {
    if (latest - now >= MINUTE) return either([started(earliest), words(latest)], locale);
    if (!endKnown && now - latest >= MAY_BE_OVER) return say('startedMayBeOver', since(latest));
    return started(latest);
  }
  const first = earliest > now ? earliest : latest;
  const [near, far] = [relativeTime(first, now, zone), relativeTime(latest, now, zone)];
  if (near.unit === 'minute' && far.unit === 'minute' && first !== latest) {
    return say('ahead', either([durationWords(near.count, say), durationWords(far.count, say)], locale));
  }
  return either(new Set([words(first), words(latest)]), locale);
}
