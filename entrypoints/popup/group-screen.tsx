import { meetings, type Choice } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import type { Reading } from '../../shared/reading.ts';
import { choices, type StoredGroup } from '../store/groups.ts';
import { AgeStrip } from './age-strip.tsx';
import { DormantScreen } from './dormant-screen.tsx';
import { EmptyScreen } from './empty-screen.tsx';
import { Foot } from './foot.tsx';
import { NextScreen } from './next-screen.tsx';
import type { Scene } from './scene.ts';
import type { Keep } from './use-keep.ts';

interface GroupScreenProps {
  group: StoredGroup;
  choice?: Choice | undefined;
  keep: Keep;
  scene: Scene;
}

/** One group: the age of the data if it is old, what comes next, and how it was read. */
export function GroupScreen({ group, choice, keep, scene }: GroupScreenProps) {
  const all = meetings(group.feed, choice);
  const outlook = nextMeeting(all, scene.now, scene.zone);
  const { next } = outlook;
  const since = next?.occurrence.certainty === 'stated' ? undefined : next?.series?.dormantSince;
  return (
    <>
      <AgeStrip read={group} scene={scene} />
      <main class="body">
        {next === undefined ? (
          <EmptyScreen group={group} scene={scene} />
        ) : since === undefined ? (
          <NextScreen
            group={group}
            all={all}
            outlook={{ ...outlook, next }}
            settle={(reading) => keep(group.feed.group.name, settle(group, reading))}
            scene={scene}
          />
        ) : (
          <DormantScreen group={group} next={next} since={Date.parse(since)} all={all} scene={scene} />
        )}
      </main>
      <Foot read={group} page={group.page} scene={scene} />
    </>
  );
}

/** Keeps the person's decision for this state of the source, or takes it back. */
async function settle({ id, feed }: StoredGroup, reading: Reading | undefined): Promise<void> {
  const { [id]: _, ...others } = await choices.getValue();
  const own = reading && { [id]: { origin: reading.origin, sha256: feed.group.source.sha256 } };
  await choices.setValue({ ...others, ...own });
}
