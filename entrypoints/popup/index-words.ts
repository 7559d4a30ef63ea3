import type { IndexEntry } from '../../shared/contract.ts';
import { either } from '../../shared/either.ts';
import { lineStart } from '../words/line-start.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

/**
 * Returns what the index says of a group's next meeting, in a line: "Tue 4 April, 20:30", with both readings where there
 * are two. Undefined when it knows of none that is not over.
 */
export function indexWords({ next }: Pick<IndexEntry, 'next'>, { format, locale, now }: Scene): string | undefined {
  if (next === null || Date.parse(next.end) <= now) return undefined;
  if (next.dormant === true) return say('dormant');
  const starts = [next.start, next.disputed ?? next.start].map((start) => Date.parse(start)).toSorted((a, b) => a - b);
  const days = new Set(starts.map((start) => format.listDay(start, now)));
  const [day = ''] = days;
  if (days.size === 1) {
    const times = new Set(starts.map((start) => format.time(start)));
    return say('dayAndTime', lineStart(day, locale), either(times, locale));
  }
  const both = starts.map((start) => say('dayAndTime', format.listDay(start, now), format.time(start)));
  return lineStart(either(both, locale), locale);
}
