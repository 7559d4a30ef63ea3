import type { GroupFeed, Occurrence } from './contract.ts';
import { isListed } from './is-listed.ts';

const DAY = 86_400_000;
/** Meetings kept: enough to show what comes next for weeks, should the machine sleep. */
const AHEAD = 8;

/** The part of a feed that is shown at some time, as a feed. */
export interface Brief {
  feed: GroupFeed;
  /** Until when it tells what comes next, milliseconds since the epoch. */
  until: number;
}

/**
 * Returns the part of a feed that the screen of one group shows: what is near, what it is compared to, and the minutes. A
 * popup that opens must not read everything that a group ever wrote.
 *
 * @param now Milliseconds since the epoch.
 */
export function screenFeed(feed: GroupFeed, now: number): Brief {
  const { near, before, until } = parts(feed, now);
  const rules = new Map(feed.series.map((one) => [one.uid, one]));
  const held = before.filter(({ status }) => status !== 'cancelled');
  // The last one of each series tells whether clocks changed since, the last listed one how long a group has been silent.
  const last = new Set([
    ...new Map(held.map((one) => [one.series, one])).values(),
    held.findLast((one) => isListed(one, one.series === null ? undefined : rules.get(one.series))),
  ]);
  return {
    feed: {
      ...feed,
      group: { ...feed.group, people: [], outcomes: [] },
      occurrences: [...held.filter((one) => last.has(one)), ...near],
      diagnostics: [],
    },
    until,
  };
}

/**
 * Returns the part of a feed that a list of groups needs: what is near, and the topic of each agenda.
 *
 * @param now Milliseconds since the epoch.
 */
export function listFeed(feed: GroupFeed, now: number): Brief {
  const { near, until } = parts(feed, now);
  const joins = new Map(feed.series.map(({ uid, join }) => [uid, JSON.stringify(join)]));
  return {
    feed: {
      ...feed,
      group: { ...feed.group, description: '', people: [], outcomes: [], links: [] },
      occurrences: near.map((one) => briefOccurrence(one, joins)),
      minutes: [],
      diagnostics: [],
    },
    until,
  };
}

function parts({ occurrences }: GroupFeed, now: number): { near: Occurrence[]; before: Occurrence[]; until: number } {
  const isNear = ({ end, disputed }: Occurrence) =>
    Math.max(Date.parse(end), Date.parse(disputed?.start ?? end)) > now - 2 * DAY;
  const [all, before] = [occurrences.filter(isNear), occurrences.filter((one) => !isNear(one))];
  const near = all.slice(0, AHEAD);
  const last = near.findLast(({ status }) => status !== 'cancelled');
  const isAll = near.length === all.length;
  return { near, before, until: isAll ? Number.MAX_SAFE_INTEGER : last === undefined ? now : Date.parse(last.start) };
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
