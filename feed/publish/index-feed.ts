import type { IndexEntry, IndexFeed } from '../../shared/contract.ts';
import type { Addresses } from './addresses.ts';
import type { GroupSummary } from './group-summary.ts';

/** Returns the index of all groups: each with its next meeting as of the build's clock. */
export const indexFeed = (groups: readonly GroupSummary[], generated: string, addresses: Addresses): IndexFeed => ({
  $schema: addresses.schema('index'),
  version: 1,
  generated,
  groups: groups.map((group) => indexEntry(group, addresses)),
});

function indexEntry({ id, name, url, updated, next }: GroupSummary, addresses: Addresses): IndexEntry {
  return {
    id,
    name,
    url,
    feed: addresses.feed(id),
    ics: addresses.ics(id),
    page: addresses.page(id),
    next:
      next === undefined || next.occurrence.status === 'cancelled'
        ? null
        : {
            start: next.occurrence.start,
            end: next.occurrence.end,
            title: next.occurrence.title,
            status: next.occurrence.status,
            ...(next.series?.dormantSince === undefined ? {} : { dormant: true }),
            ...(next.occurrence.disputed === undefined ? {} : { disputed: next.occurrence.disputed.start }),
          },
    updated,
  };
}
