import { renderToString } from 'preact-render-to-string';
import type { GroupFeed } from '../../../shared/contract.ts';
import { meetings } from '../../../shared/meeting.ts';
import { nextMeeting } from '../../../shared/next-meeting.ts';
import { zoneCity } from '../../../shared/zone-name.ts';
import type { Addresses } from '../addresses.ts';
import { Document } from './document.tsx';
import { Icon } from './icon.tsx';
import { Clock, ListDay } from './moment-text.tsx';
import type { PageAssets } from './page-assets.ts';
import { groupZone, unknownViewer } from './viewer.ts';

/** Returns the page of all groups, each with its next meeting in its own time. */
export function indexPage(feeds: readonly GroupFeed[], addresses: Addresses, assets: PageAssets): string {
  return `<!doctype html>\n${renderToString(
    <Document
      title="WG Meetings"
      description="When does the working group meet next, in your time, how do you join, and where are the minutes?"
      home={addresses.home}
      style={assets.style}
      script={assets.script}
      alternates={[
        { type: 'application/json', href: addresses.index, title: 'All groups' },
        { type: 'text/calendar', href: addresses.all, title: 'All meetings' },
      ]}
    >
      <main class="wrap" id="groups" data-index={addresses.index}>
        <div class="group">
          <h1>Working groups</h1>
          <p>When each meets next, how to join, and where the minutes are.</p>
        </div>
        <ul class="groups">
          {feeds.map((feed) => (
            <GroupRow key={feed.group.id} feed={feed} page={addresses.page(feed.group.id)} />
          ))}
        </ul>
      </main>
      <footer class="wrap end">
        <span>
          {feeds.length} {feeds.length === 1 ? 'group' : 'groups'}
        </span>
        <a href={addresses.all}>All meetings as one calendar</a>
        <a href={addresses.index}>The same as JSON</a>
      </footer>
    </Document>,
  )}\n`;
}

const GroupRow = ({ feed, page }: { feed: GroupFeed; page: string }) => {
  const viewer = unknownViewer(feed);
  const { next } = nextMeeting(meetings(feed), viewer.now, viewer.zone);
  return (
    <li data-id={feed.group.id}>
      <a href={page}>
        <bdi>{feed.group.name}</bdi>
      </a>
      {next === undefined ? (
        <span class="when quiet">No coming meeting known</span>
      ) : next.series?.dormantSince !== undefined ? (
        <span class="when">
          <Icon shape="dormant" /> Dormant, by the rule <ListDay at={next.earliest} viewer={viewer} />
        </span>
      ) : (
        <span class="when">
          <ListDay at={next.earliest} viewer={viewer} />{' '}
          {next.readings.map(({ start }, index) => (
            <>
              {index > 0 && ' or '}
              <Clock at={start} viewer={viewer} />
            </>
          ))}{' '}
          <small>{zoneCity(groupZone(feed))}</small>
          {next.occurrence.status === 'moved' && (
            <>
              {' '}
              <Icon shape="moved" /> Moved
            </>
          )}
        </span>
      )}
    </li>
  );
};
