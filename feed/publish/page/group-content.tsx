import type { GroupFeed } from '../../../shared/contract.ts';
import { meetings } from '../../../shared/meeting.ts';
import { nextMeeting } from '../../../shared/next-meeting.ts';
import { ageWords, sayEnglish } from '../../../shared/relative-time.ts';
import { zoneCity } from '../../../shared/zone-name.ts';
import { ComingSection } from './coming-section.tsx';
import { Icon } from './icon.tsx';
import { NextSection } from './next-section.tsx';
import { PastSection } from './past-section.tsx';
import { OutcomesSection, PeopleSection } from './people-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { SubscribeSection, type FeedAddresses } from './subscribe-section.tsx';
import { clockOf, type Viewer } from './viewer.ts';

/** After this, moves and cancellations may have been missed, and the age is told before the time. */
const STALE = 24 * 3_600_000;

/**
 * Everything a group's page shows, for one viewer at one moment. The build renders it for nobody in particular; the
 * page's script renders it again for whoever has opened it.
 */
export const GroupContent = ({
  feed,
  viewer,
  addresses,
}: {
  feed: GroupFeed;
  viewer: Viewer;
  addresses: FeedAddresses;
}) => {
  const all = meetings(feed);
  const next = nextMeeting(all, viewer.now, viewer.zone);
  const coming = [...(next.next === undefined ? [] : [next.next]), ...next.following];
  const until = coming.at(-1)?.earliest ?? Number.POSITIVE_INFINITY;
  const calledOff = all.filter(
    (one) => one.occurrence.status === 'cancelled' && one.gone > viewer.now && one.earliest <= until,
  );
  return (
    <>
      <main class="wrap">
        <Age feed={feed} viewer={viewer} />
        <div class="group">
          <h1>
            <bdi>{feed.group.name}</bdi>
          </h1>
          {feed.group.description !== '' && <p class="words">{feed.group.description}</p>}
        </div>
        <NextSection feed={feed} all={all} viewer={viewer} addresses={addresses} next={next} />
        <ComingSection
          feed={feed}
          all={all}
          coming={[...coming, ...calledOff].toSorted((a, b) => a.earliest - b.earliest)}
          viewer={viewer}
        />
        <SubscribeSection feed={feed} addresses={addresses} />
        <PastSection feed={feed} all={all} viewer={viewer} />
        <ReadingSection feed={feed} viewer={viewer} />
        <PeopleSection feed={feed} />
        <OutcomesSection feed={feed} />
      </main>
      <Foot feed={feed} viewer={viewer} />
    </>
  );
};

const Age = ({ feed, viewer }: { feed: GroupFeed; viewer: Viewer }) => {
  const readAt = Date.parse(feed.generated);
  if (viewer.now - readAt < STALE) return null;
  return (
    <p class="age">
      <Icon shape="stale" />
      <span>
        Read {ageWords(readAt, viewer.now, viewer.zone, viewer.locale, sayEnglish)},{' '}
        {clockOf(viewer).listDay(readAt, viewer.now)}, {clockOf(viewer).time(readAt)}. A move since then would not show
        here.
      </span>
    </p>
  );
};

const Foot = ({ feed, viewer }: { feed: GroupFeed; viewer: Viewer }) => {
  const page = feed.group.source.url ?? feed.group.url;
  return (
    <footer class="wrap end">
      <span>
        {viewer.known
          ? `Read ${ageWords(Date.parse(feed.generated), viewer.now, viewer.zone, viewer.locale, sayEnglish)}. Times for ${zoneCity(viewer.zone)} are worked out in your browser.`
          : `Times are those of ${zoneCity(viewer.zone)}.`}
      </span>
      {page !== null && <a href={page}>Source</a>}
    </footer>
  );
};
