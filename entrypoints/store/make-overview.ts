import { listFeed, screenFeed } from '../../shared/brief-feed.ts';
import { aloneIn, shownIds } from './followed.ts';
import { knownGroup, knownIndex } from './known-feed.ts';
import { overview, type Overview } from './overview.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Makes the overview of what a person follows and keeps it.
 *
 * @param now Milliseconds since the epoch.
 * @throws Error when the package is broken.
 */
export async function makeOverview(own: Settings, now: number): Promise<Overview> {
  const index = await knownIndex();
  const alone = aloneIn(index.groups);
  const ids = shownIds(own, alone);
  const known = (await Promise.all(ids.map((id) => knownGroup(id, index.groups)))).filter((group) => group !== null);
  const brief = ids.length === 1 ? screenFeed : listFeed;
  const briefs = known.map((group) => ({ group, ...brief(group.feed, now) }));
  const made = {
    made: now,
    until: Math.min(Number.MAX_SAFE_INTEGER, ...briefs.map(({ until }) => until)),
    alone,
    ids,
    groups: Object.fromEntries(briefs.map(({ group, feed }) => [group.id, { ...group, feed }])),
  };
  await overview.setValue(made);
  return made;
}
