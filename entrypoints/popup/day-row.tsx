import { isRunning, joinIsOpen } from '../../shared/join-window.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { Icon } from '../parts/icon.tsx';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';
import { startWords } from './start-words.ts';

/** The date for the person and how far away it is; for a moved meeting also the date it no longer has. */
export function DayRow({ meeting, from, scene }: { meeting: Meeting; from?: number | undefined; scene: Scene }) {
  const { now } = scene;
  const open = joinIsOpen(meeting, now);
  return (
    <p class="day">
      {from === undefined ? (
        <span>{days(meeting, scene)}</span>
      ) : (
        <span class="move">
          <span class="unseen">{say('from')}</span> <s>{scene.format.listDay(from, now)}</s>{' '}
          <span class="unseen">{say('to')}</span> <Icon shape="arrow" /> <span>{days(meeting, scene)}</span>
        </span>
      )}{' '}
      <span class={open ? 'relative tag' : 'relative'}>
        {isRunning(meeting, now) && <Icon shape="running" />} {startWords(meeting, scene)}
      </span>
    </p>
  );
}

/** Two readings may fall on two dates; then both are told. */
function days(meeting: Meeting, { format, now, zone }: Scene): string {
  const { earliest, latest } = meeting;
  const [first, last] = [wallClock(earliest, zone).dayNumber, wallClock(latest, zone).dayNumber];
  if (first !== last) return say('either', format.listDay(earliest, now), format.listDay(latest, now));
  if (first !== wallClock(now, zone).dayNumber) return format.day(earliest, now);
  // The tag beside it takes room while it runs.
  return say('today', isRunning(meeting, now) ? format.listDay(earliest, now) : format.day(earliest, now));
}
