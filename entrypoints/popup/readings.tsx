import { isKnownZone } from '../../shared/known-zone.ts';
import type { Meeting } from '../../shared/meeting.ts';
import type { Reading } from '../../shared/reading.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import { say, sayWith } from '../words/say.ts';
import { LineLink } from './line-link.tsx';
import { isOfOtherDates, originStart } from './origin-words.ts';
import type { Scene } from './scene.ts';

interface ReadingsProps {
  meeting: Meeting;
  source: string | null;
  settle: (reading: Reading) => void;
  scene: Scene;
}

/** Why there are two times: each reading under its time, with its place in the source and the way to decide for it. */
export function Readings({ meeting, source, settle, scene }: ReadingsProps) {
  const theirs = meeting.occurrence.timeZone;
  return (
    <dl class="readings">
      {meeting.readings.map((reading) => (
        <div key={reading.start}>
          <dt>{isOfOtherDates(reading, meeting) ? say('originLikeList') : originStart(reading, meeting)}</dt>
          {isKnownZone(theirs) && (
            <dd>{say('timeIn', scene.formatIn(theirs).time(reading.start), zoneCity(theirs))}</dd>
          )}
          <dd>
            <Quote reading={reading} source={source} />
          </dd>
          <dd>
            <button type="button" class="link" onClick={() => settle(reading)}>
              {say('useTime', useWords(reading.start, meeting, scene))}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What tells this reading from the others: the time, or the day where the times are the same. */
function useWords(start: number, { readings }: Meeting, { format, now }: Scene): string {
  const times = new Set(readings.map((reading) => format.time(reading.start)));
  return times.size === 1 ? format.listDay(start, now) : format.time(start);
}

function Quote({ reading, source }: { reading: Reading; source: string | null }) {
  const { says, line } = reading;
  if (line === undefined) return says === undefined ? null : <>{sayWith('reason', <bdi>{says}</bdi>)}</>;
  if (says === undefined) return <LineLink source={source} line={line} words={say('lineStart', line)} />;
  const link = <LineLink source={source} line={line} words={say('line', line)} />;
  return <>{sayWith('quoteLine', <bdi>{says}</bdi>, link)}</>;
}
