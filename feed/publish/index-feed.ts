import type { GroupFeed, IndexEntry, IndexFeed } from '../../shared/contract.ts';
import { meetings } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import type { Addresses } from './addresses.ts';

/** Returns the index of all groups: each with its next meeting as of the build's clock. */
export function indexFeed(feeds: readonly GroupFeed[], generated: string, addresses: Addresses): IndexFeed {
  return {
    $schema: addresses.schema('index'),
    version: 1,
    generated,
    groups: feeds.map((feed) => indexEntry(feed, generated, addresses)),
  };
}

function indexEntry(feed: GroupFeed, generated: string, addresses: Addresses): IndexEntry {
  const { group } = feed;
  // Only cancelled meetings depend on the zone, and they are not told here.
  const { next } = nextMeeting(meetings(feed), Date.parse(generated), 'UTC');
  return {
    id: group.id,
    name: group.name,
    url: group.url,
    feed: addresses.feed(group.id),
    ics: addresses.ics(group.id),
    page: addresses.page(group.id),
    next:
      next === undefined || next.occurrence.status === 'cancelled'
        ? null
        : {
            start: next.occurrence.start,
            end: next.occurrence.end,
            title: next.occurrence.title,
            status: next.occurrence.status,
            ...(next.series?.dormantSince === undefined ? {} : { dormant: true }),
          },
    updated: group.source.updated,
  };
}
