import { Icon } from './icon.tsx';
import { Day } from './moment-text.tsx';
import { onDifferentDays } from './page-words.ts';
import type { View } from './view.ts';

/** What is out of the ordinary about the next meeting, before its time: that it was moved, else that there are two readings. */
export const Flag = ({ viewer, next }: View) => {
  if (next === undefined) return null;
  const { movedFrom, reason } = next.occurrence;
  if (movedFrom !== undefined) {
    return (
      <p class="flag">
        <Icon shape="moved" />
        <span>
          {reason === undefined ? 'Moved, no reason given' : 'Moved'}:{' '}
          <s>
            <Day at={Date.parse(movedFrom)} viewer={viewer} />
          </s>{' '}
          → <Day at={next.earliest} viewer={viewer} />
          {reason !== undefined && (
            <span class="reason">
              <q>{reason}</q>
            </span>
          )}
        </span>
      </p>
    );
  }
  return next.readings.length === 1 ? null : (
    <p class="flag">
      <Icon shape="fork" />
      <span>
        {onDifferentDays(next, viewer.zone)
          ? 'The group’s page leaves open which day this meeting is on'
          : 'The group’s page gives two times for this meeting'}
      </span>
    </p>
  );
};
