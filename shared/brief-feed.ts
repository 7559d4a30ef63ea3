import type { GroupFeed, Occurrence } from './contract.ts';

const DAY = 86_400_000;
/** Meetings kept: enough to show what comes next for weeks, should the machine sleep. */
const AHEAD = 8;

/**
 * Returns the part of a feed that a list of groups needs, as a feed: what is near, and the topic of each agenda. A list
 * of fifty groups must not read everything that fifty groups ever wrote.
 *
 * @param now Milliseconds since the epoch.
 */
export function briefFeed(feed: GroupFeed, now: number): GroupFeed {
  const joins = new Map(feed.series.map(({ uid, join }) => [uid, JSON.stringify(join)]));
  const near = feed.occurrences.filter(({ end, disputed }) => {
    const last = Math.max(Date.parse(end), Date.parse(disputed?.start ?? end));
    return last > now - 2 * DAY;
  });
  return {
    ...feed,
    group: { ...feed.group, description: '', people: [], outcomes: [], links: [] },
    occurrences: near.slice(0, AHEAD).map((one) => briefOccurrence(one, joins)),
    minutes: [],
    diagnostics: [],
  };
}

function briefOccurrence(occurrence: Occurrence, joins: ReadonlyMap<string, string>): Occurrence {
  const { series, join, agenda } = occurrence;
  // A way in that is the series' own is not repeated; readers fall back to it.
  const own = series === null || joins.get(series) !== JSON.stringify(join);
  return {
    ...occurrence,
    join: own ? join : { phones: [], oneTap: [] },
    ...(agenda !== undefined && { agenda: agenda.split('\n', 1)[0] ?? '' }),
    minutes: [],
  };
}

/**
 * True while a brief still tells what comes next: until all it holds is over, and not when the clock was set back to
 * before it was made.
 *
 * @param made When it was made, milliseconds since the epoch.
 */
export function isBriefGood({ occurrences }: GroupFeed, made: number, now: number): boolean {
  if (now < made - DAY) return false;
  const ahead = occurrences.some(({ start, status }) => status !== 'cancelled' && Date.parse(start) > now);
  return ahead || occurrences.length < AHEAD;
}
