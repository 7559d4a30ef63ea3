import { isRunning } from '../../shared/join-window.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { durationWords, relativeTime } from '../../shared/relative-time.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

const MINUTE = 60_000;
/** A meeting of unknown length may be over after this. */
const MAY_BE_OVER = 60 * MINUTE;

/**
 * Returns how far away the start is: "in 8 days", "in 12 min", "started 3 min ago". Two readings are both told where
 * they differ: "in 12 min or 1 h 12 min", "in 2 days or in 9 days", "started 5 min ago or in 55 min".
 */
export function startWords(meeting: Meeting, scene: Scene): string {
  const { earliest, latest, endKnown } = meeting;
  const { now, zone, locale } = scene;
  if (isRunning(meeting, now)) {
    const begun = meeting.readings.findLast(({ start }) => start <= now)?.start ?? earliest;
    if (latest - now >= MINUTE) return say('either', started(begun, scene), scene.relative(latest));
    if (!endKnown && now - latest >= MAY_BE_OVER) return say('startedMayBeOver', sinceWords(latest, scene));
    return started(latest, scene);
  }
  const ahead = meeting.readings.map(({ start }) => start).filter((start) => start > now);
  const [first, second] = [ahead[0] ?? latest, ahead[1] ?? ahead[0] ?? latest];
  const [near, far] = [relativeTime(first, now, zone), relativeTime(second, now, zone)];
  if (near.unit === 'minute' && far.unit === 'minute' && first !== second) {
    return say('aheadEither', durationWords(near.count, locale, say), durationWords(far.count, locale, say));
  }
  const [one, other] = [scene.relative(first), scene.relative(second)];
  return one === other ? one : say('either', one, other);
}

const started = (at: number, scene: Scene): string =>
  scene.now - at < MINUTE ? say('startedNow') : say('startedAgo', sinceWords(at, scene));

/** "70 min ago": minutes all the way, as one counts what one is late for. */
const sinceWords = (at: number, { now, locale }: Scene): string =>
  say('ago', say('minutes', new Intl.NumberFormat(locale).format(Math.floor((now - at) / MINUTE))));
