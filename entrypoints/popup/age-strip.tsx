import { Icon } from '../parts/icon.tsx';
import type { ReadState } from '../store/groups.ts';
import { requestRefresh } from '../store/refresh-request.ts';
import { failureWords } from '../words/failure-words.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

const DAY = 86_400_000;

/** True when what is shown is so old that it has to be said before anything else. */
export const isStale = ({ readAt }: ReadState, now: number): boolean => now - readAt >= DAY;

/** Above the time: that the data is old, how old, and why. */
export function AgeStrip({ read, scene }: { read: ReadState; scene: Scene }) {
  if (!isStale(read, scene.now)) return null;
  const on = say('dayAndTime', scene.format.listDay(read.readAt, scene.now), scene.format.time(read.readAt));
  const offline = read.failure?.kind === 'offline';
  return (
    <aside class="age" aria-label={say('ageOfData')}>
      <Icon shape="offline" />
      <p>
        <b>{offline ? say('offline') : say('notReadFor', Math.floor((scene.now - read.readAt) / DAY))}</b>{' '}
        {offline ? (
          say('readOn', scene.relative(read.readAt), on)
        ) : (
          <>
            {read.failure !== undefined && `${failureWords(read.failure)} `}
            {say('shownAsOf', on)}
          </>
        )}
      </p>
      <button type="button" class="button button-small" onClick={() => void requestRefresh(true)}>
        {say('tryAgain')}
      </button>
    </aside>
  );
}
