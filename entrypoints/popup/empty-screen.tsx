import { ageWords } from '../../shared/relative-time.ts';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { StoredGroup } from '../store/groups.ts';
import { say } from '../words/say.ts';
import { LatestFact } from './facts.tsx';
import type { Scene } from './scene.ts';

/** The page was read, and there is no next meeting: either it states no time at all, or none is left. */
export function EmptyScreen({ group, scene }: { group: StoredGroup; scene: Scene }) {
  const { feed } = group;
  const page = feed.group.url ?? feed.group.source.url ?? group.page;
  const calendar = feed.group.links.find(({ rel }) => rel === 'calendar');
  const unread = feed.series.length === 0 && feed.occurrences.length === 0;
  const read = say('read', ageWords(group.readAt, scene.now, scene.zone, scene.locale, say));
  return (
    <>
      <section class="when">
        <p class="flag">
          <Icon shape="noTime" />
          <span>{say(unread ? 'noTimeFound' : 'nothingScheduled')}</span>
        </p>
        <h2 class="big">{say(unread ? 'pageSaysNothing' : 'noFurtherMeeting')}</h2>
        {unread && <p class="zone">{say('noDateGuessed', read)}</p>}
      </section>
      <div class="actions">
        <OutsideLink href={page} class="button">
          {say('openThePage')}
        </OutsideLink>
        {calendar !== undefined && (
          <OutsideLink href={calendar.url} class="button">
            {say('addItsCalendar')}
          </OutsideLink>
        )}
      </div>
      <dl class="facts">
        <LatestFact feed={feed} read={group} scene={scene} />
      </dl>
    </>
  );
}
