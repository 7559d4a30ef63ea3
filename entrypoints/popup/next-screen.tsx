import { joinIsOpen } from '../../shared/join-window.ts';
import type { Meeting } from '../../shared/meeting.ts';
import type { NextMeeting } from '../../shared/next-meeting.ts';
import type { Reading } from '../../shared/reading.ts';
import { Icon } from '../parts/icon.tsx';
import type { StoredGroup } from '../store/groups.ts';
import { say, sayWith } from '../words/say.ts';
import { Actions } from './actions.tsx';
import { Announcer } from './announcer.tsx';
import { BigTime } from './big-time.tsx';
import { DayRow } from './day-row.tsx';
import { AgendaFact, FollowingFact, LatestFact, OtherZonesFact } from './facts.tsx';
import { Gone } from './gone.tsx';
import { Notes } from './notes.tsx';
import { Readings } from './readings.tsx';
import type { Scene } from './scene.ts';
import { ZoneLine } from './zone-line.tsx';

interface NextScreenProps {
  group: StoredGroup;
  all: readonly Meeting[];
  outlook: NextMeeting & { next: Meeting };
  settle: (reading: Reading | undefined) => void;
  scene: Scene;
}

/** The next meeting of one group: what stands above it, when it is, how to join, and what else is known. */
export function NextScreen({ group, all, outlook, settle, scene }: NextScreenProps) {
  const { next, cancelled, following } = outlook;
  const { occurrence } = next;
  const source = group.feed.group.source.url;
  const open = joinIsOpen(next, scene.now);
  const below = cancelled.length > 0;
  // One flag at most: a cancellation above tells enough, then the move, then the two readings.
  const moved = !below && occurrence.status === 'moved';
  // Once it is time, Join must not be pushed down by the explanation: the short sentence has it too.
  const explained = !below && !moved && !open && next.readings.length > 1;
  const flagged = !below && !moved && next.readings.length > 1;
  return (
    <>
      {cancelled.map((meeting) => (
        <Gone key={meeting.occurrence.id} meeting={meeting} source={source} scene={scene} />
      ))}
      <section class="when">
        {below && <h2 class="kicker">{say('nextMeeting')}</h2>}
        {moved && (
          <p class="flag">
            <Icon shape="moved" />
            <span>
              {occurrence.reason === undefined
                ? say('movedNoReason')
                : sayWith('movedBecause', <bdi>{occurrence.reason}</bdi>)}
            </span>
          </p>
        )}
        {flagged && (
          <p class="flag">
            <Icon shape="fork" />
            <span>{say('twoTimes')}</span>
          </p>
        )}
        <DayRow meeting={next} from={moved ? Date.parse(occurrence.movedFrom) : undefined} scene={scene} />
        <BigTime starts={next.readings.map(({ start }) => start)} scene={scene} />
        {explained && <Readings meeting={next} source={source} settle={settle} scene={scene} />}
        <ZoneLine meeting={next} read={group} page={group.page} explained={explained} scene={scene} />
        <Notes meeting={next} all={all} tellMove={below} unsettle={() => settle(undefined)} scene={scene} />
      </section>
      <Actions meeting={next} group={group} open={open} scene={scene} />
      <dl class="facts">
        {(occurrence.agenda !== undefined || next.earliest > scene.now) && (
          <AgendaFact agenda={occurrence.agenda} read={group} scene={scene} />
        )}
        <OtherZonesFact meeting={next} scene={scene} />
        <LatestFact feed={group.feed} read={group} scene={scene} />
        {!open && <FollowingFact label={say('afterThat')} meetings={following.slice(0, 2)} scene={scene} />}
      </dl>
      <Announcer meeting={next} scene={scene} />
    </>
  );
}
