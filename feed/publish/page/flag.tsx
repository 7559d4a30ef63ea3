import { Icon } from './icon.tsx';
import { onDifferentDays } from './page-words.ts';
import type { View } from './view.ts';

/** That the next meeting was moved, and why: said before its date. */
export const Moved = ({ next }: View) => {
  if (next?.occurrence.movedFrom === undefined) return null;
  const { reason } = next.occurrence;
  return (
    <p class="flag">
      <Icon shape="moved" />
      <span>{reason === undefined ? 'Moved, no reason given' : <>Moved: “{reason}”</>}</span>
    </p>
  );
};

/** That there are two readings of the next meeting: said before its times. One thing at a time: a move is said first. */
export const Doubt = ({ viewer, next }: View) =>
  next === undefined || next.readings.length === 1 || next.dormant || next.occurrence.movedFrom !== undefined ? null : (
    <p class="flag">
      <Icon shape="fork" />
      <span>
        {onDifferentDays(next, viewer.zone)
          ? 'The group’s page leaves open which day this meeting is on'
          : 'The group’s page gives two times for this meeting'}
      </span>
    </p>
  );
