import { sayEnglish } from '../../../shared/relative-time.ts';
import { startWords } from '../../../shared/start-words.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { Day } from './moment-text.tsx';
import type { View } from './view.ts';

/** "Next meeting Today, Tuesday 1 August". */
export const NextTitle = ({ facts, viewer, next }: View) => {
  if (next === undefined) return facts.none;
  const today = wallClock(next.earliest, viewer.zone).dayNumber === wallClock(viewer.now, viewer.zone).dayNumber;
  return (
    <>
      <span class="kind">{next.dormant ? 'By the rule' : 'Next meeting'}</span> {today && viewer.known && 'Today, '}
      <Day at={next.earliest} viewer={viewer} />
    </>
  );
};

/** "in 2 h 50 min", "started 70 min ago, may be over"; nothing of a group of which there is no sign. */
export const Distance = ({ viewer, next }: View) =>
  next === undefined || next.dormant || !viewer.known ? null : startWords(next, viewer, sayEnglish);
