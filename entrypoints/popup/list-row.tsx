import { either } from '../../shared/either.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { startWords } from '../../shared/start-words.ts';
import { Icon } from '../parts/icon.tsx';
import { say } from '../words/say.ts';
import type { ListEntry } from './list-entries.ts';
import type { Scene } from './scene.ts';

/** A weekday alone is clear for less than this. */
const WEEK = 6 * 86_400_000;

interface ListRowProps {
  entry: ListEntry;
  /** What stands first: the time, the weekday and time, or the date (then the time stands last). */
  first: 'time' | 'weekday' | 'date';
  /** Say how far away it is where there is nothing more important to say. */
  distance: boolean;
  open: (id: string) => void;
  scene: Scene;
}

/** One group in a list, as a button that opens it. */
export function ListRow({ entry, first, distance, open, scene }: ListRowProps) {
  const { group, name, meeting, dormantSince } = entry;
  return (
    <li>
      <button type="button" class="row" onClick={() => open(group.id)}>
        {meeting === undefined ? (
          <Icon shape="noTime" />
        ) : dormantSince === undefined ? (
          <First meeting={meeting} first={first} scene={scene} />
        ) : (
          <Icon shape="dormant" />
        )}
        <span class="about">
          <span class="name">
            <bdi>{name}</bdi>
          </span>
          <span class="remark">
            {dormantSince === undefined
              ? meeting !== undefined && <Remark meeting={meeting} first={first} distance={distance} scene={scene} />
              : say('dormantSince', new Date(dormantSince).getUTCFullYear())}
          </span>
        </span>
      </button>
    </li>
  );
}

function First({
  meeting,
  first,
  scene: { format, now },
}: { meeting: Meeting } & Pick<ListRowProps, 'first' | 'scene'>) {
  const { earliest, occurrence, readings } = meeting;
  if (first === 'date') return <span class="date">{format.listDay(earliest, now)}</span>;
  const time = first === 'time' ? format.time(earliest) : `${format.shortWeekday(earliest)} ${format.time(earliest)}`;
  if (occurrence.status === 'cancelled') return <s class="at">{time}</s>;
  return <span class={readings.length > 1 ? 'at unsure' : 'at'}>{time}</span>;
}

/** What has to be said first: cancelled, moved, a second reading; else how far away it is. */
function Remark(props: { meeting: Meeting } & Pick<ListRowProps, 'first' | 'distance' | 'scene'>) {
  const { meeting, first, distance, scene } = props;
  const { occurrence, readings } = meeting;
  if (occurrence.status === 'cancelled') {
    return (
      <>
        <Icon shape="cancelled" /> {say('cancelledRow')}
      </>
    );
  }
  if (readings.length > 1) {
    const later = otherWords(meeting, scene);
    return (
      <>
        <Icon shape="fork" />{' '}
        {first === 'date' ? either([scene.format.time(meeting.earliest), later], scene.locale) : say('orTime', later)}
      </>
    );
  }
  if (occurrence.status === 'moved') {
    const from = Date.parse(occurrence.movedFrom);
    return (
      <>
        {first === 'date' && `${scene.format.time(meeting.earliest)} `}
        <Icon shape="moved" /> {say('movedFromDay', scene.format.shortWeekday(from))}
      </>
    );
  }
  if (first === 'date') return <>{scene.format.time(meeting.earliest)}</>;
  return distance ? <>{startWords(meeting, scene, say)}</> : null;
}

/** What tells the other reading from the first: "21:30", "Wed 00:00", or "Tue 8 August" where only the date differs. */
function otherWords({ earliest, latest }: Meeting, { format, now }: Scene): string {
  const [day, time] = [format.listDay(latest, now), format.time(latest)];
  if (day === format.listDay(earliest, now)) return time;
  if (time === format.time(earliest)) return day;
  return latest - earliest < WEEK ? `${format.shortWeekday(latest)} ${time}` : say('dayAndTime', day, time);
}
