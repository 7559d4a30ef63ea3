import { isListed } from '../../shared/is-listed.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { StoredGroup } from '../store/groups.ts';
import { say, sayWith } from '../words/say.ts';
import { Fact, FollowingFact, LatestFact } from './facts.tsx';
import { joinOf } from '../../shared/join-of.ts';
import type { Scene } from './scene.ts';

interface DormantScreenProps {
  group: StoredGroup;
  next: Meeting;
  since: number;
  all: readonly Meeting[];
  scene: Scene;
}

/** A group that shows no sign of life. The doubt is the largest thing; the date of the rule is only a fact below. */
export function DormantScreen({ group, next, since, all, scene }: DormantScreenProps) {
  const { feed } = group;
  const page = feed.group.url ?? feed.group.source.url ?? group.page;
  const { url, service } = joinOf(next);
  const listed = all.findLast(
    ({ occurrence, series, earliest }) =>
      earliest <= scene.now && occurrence.status !== 'cancelled' && isListed(occurrence, series),
  );
  return (
    <>
      <section class="when">
        <p class="flag">
          <Icon shape="dormant" />
          <span>{say('dormant')}</span>
        </p>
        <h2 class="big">{say('noSignSince', scene.format.month(since))}</h2>
        <p class="zone">{sayWith('dormantSays', scene.relative(since), <bdi>{next.series?.says ?? ''}</bdi>)}</p>
      </section>
      <div class="actions">
        <OutsideLink href={page} class="button">
          {say('openThePage')}
        </OutsideLink>
        {url !== undefined && (
          <OutsideLink href={url} class="button">
            {service === undefined ? say('join') : say('joinOn', service)}
          </OutsideLink>
        )}
      </div>
      <dl class="facts">
        <FollowingFact label={say('byTheRule')} meetings={[next]} scene={scene} />
        {listed !== undefined && (
          <Fact label={say('lastListed')}>{scene.format.listDay(listed.earliest, scene.now)}</Fact>
        )}
        <LatestFact feed={feed} read={group} scene={scene} />
      </dl>
    </>
  );
}
