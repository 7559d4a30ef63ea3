import { relativeTime, relativeWords, sayEnglish } from '../../../shared/relative-time.ts';
import { startWords } from '../../../shared/start-words.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { Icon } from './icon.tsx';
import { Day, ListDay } from './moment-text.tsx';
import type { View } from './view.ts';

/** "Next meeting Today, Tuesday 1 August"; of a moved one, the date that it no longer has before the one it has. */
export const NextTitle = ({ facts, viewer, next }: View) => {
  if (next === undefined) return <span class="statement">{facts.none}</span>;
  const today = wallClock(next.earliest, viewer.zone).dayNumber === wallClock(viewer.now, viewer.zone).dayNumber;
  const { movedFrom } = next.occurrence;
  return (
    <>
      <span class="kind">{next.dormant ? 'By the rule' : 'Next meeting'}</span>{' '}
      {movedFrom !== undefined && (
        <>
          <span class="unseen">from</span>{' '}
          <s>
            <ListDay at={Date.parse(movedFrom)} viewer={viewer} />
          </s>{' '}
          <span class="unseen">to</span> <Icon shape="arrow" />{' '}
        </>
      )}
      {today && viewer.known && 'Today, '}
      <Day at={next.earliest} viewer={viewer} />
    </>
  );
};

/** "in 2 h 50 min", "started 70 min ago, may be over"; nothing of a group of which there is no sign. */
export const Distance = ({ viewer, next }: View) =>
  next === undefined || next.dormant || !viewer.known ? null : startWords(next, viewer, sayEnglish);

/** "in 2 h" of a meeting that was called off: whoever is on the way there has to see that it is this one. It never starts. */
export const GoneDistance = ({ viewer, calledOff }: View) =>
  calledOff === undefined || calledOff.earliest <= viewer.now || !viewer.known
    ? null
    : relativeWords(relativeTime(calledOff.earliest, viewer.now, viewer.zone), viewer.locale, sayEnglish);
