import { either } from '../../shared/either.ts';
import { isRunning, joinIsOpen } from '../../shared/join-window.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { startWords } from '../../shared/start-words.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { Icon } from '../parts/icon.tsx';
import { lineStart } from '../words/line-start.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

/** The date for the person and how far away it is; for a moved meeting also the date it no longer has. */
export function DayRow({ meeting, from, scene }: { meeting: Meeting; from?: number | undefined; scene: Scene }) {
  const { format, locale, now } = scene;
  const open = joinIsOpen(meeting, now);
  return (
    <p class="day">
      {from === undefined ? (
        <span>{lineStart(days(meeting, scene), locale)}</span>
      ) : (
        <span class="move">
          <span class="unseen">{say('from')}</span> <s>{lineStart(format.listDay(from, now), locale)}</s>{' '}
          <span class="unseen">{say('to')}</span> <Icon shape="arrow" /> <span>{days(meeting, scene)}</span>
        </span>
      )}{' '}
      <span class={open ? 'relative tag' : 'relative'}>
        {isRunning(meeting, now) && <Icon shape="running" />} {startWords(meeting, scene, say)}
      </span>
    </p>
  );
}

/** Two readings may fall on two dates; then both are told. */
function days(meeting: Meeting, { format, locale, now, zone }: Scene): string {
  const { earliest, latest } = meeting;
  const [first, last] = [wallClock(earliest, zone).dayNumber, wallClock(latest, zone).dayNumber];
  if (first !== last) return either([format.listDay(earliest, now), format.listDay(latest, now)], locale);
  if (first !== wallClock(now, zone).dayNumber) return format.day(earliest, now);
  // The tag beside it takes room while it runs.
  return say('today', isRunning(meeting, now) ? format.listDay(earliest, now) : format.day(earliest, now));
}
