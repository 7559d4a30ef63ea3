import type { GroupFeed } from '../../../shared/contract.ts';
import { meetings } from '../../../shared/meeting.ts';
import { comingEvents } from '../coming-events.ts';
import { ComingSection } from './coming-section.tsx';
import { HeroSection } from './hero-section.tsx';
import { JsonData } from './json-data.tsx';
import { LongText } from './long-text.tsx';
import { pageFacts, pageMeetings } from './page-facts.ts';
import { Part } from './parts.tsx';
import { PastSection } from './past-section.tsx';
import { OutcomesSection, PeopleSection } from './people-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { SubscribeSection, type FeedAddresses } from './subscribe-section.tsx';
import { shownMeetings } from './shown-meeting.ts';
import { viewOf } from './view.ts';
import { unknownViewer } from './viewer.ts';

/** Everything a group's page shows, for nobody in particular, and the facts by which its script tells a reader's time. */
export const GroupContent = ({ feed, addresses }: { feed: GroupFeed; addresses: FeedAddresses }) => {
  const viewer = unknownViewer(feed);
  const all = meetings(feed);
  const known = pageMeetings(all, viewer.now);
  const files = new Map(comingEvents(feed).map(({ occurrence, path }) => [occurrence.id, addresses.file(path)]));
  const facts = pageFacts(feed, known, addresses.ics, ({ occurrence }) => files.get(occurrence.id));
  const view = viewOf(facts, shownMeetings(facts), viewer);
  const page = feed.group.source.url ?? feed.group.url;
  return (
    <>
      <main class="wrap">
        <Part of="age" view={view} />
        <div class="group">
          <h1>
            <bdi>{feed.group.name}</bdi>
          </h1>
          <LongText text={feed.group.description} more="More about the group" />
        </div>
        <HeroSection feed={feed} known={known} view={view} />
        <ComingSection view={view} />
        <SubscribeSection feed={feed} view={view} addresses={addresses} />
        <PastSection feed={feed} all={all} viewer={viewer} />
        <ReadingSection feed={feed} viewer={viewer} />
        <PeopleSection feed={feed} />
        <OutcomesSection feed={feed} />
      </main>
      <footer class="wrap end">
        <Part of="foot" as="span" view={view} />
        {page !== null && <a href={page}>Source</a>}
      </footer>
      <JsonData type="application/json" id="facts" value={facts} />
    </>
  );
};
