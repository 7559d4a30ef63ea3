import { DateTime } from 'luxon';
import type { GroupFeed, Occurrence } from '../shared/contract.ts';
import { isListed } from '../shared/is-listed.ts';

/** What a source said for a time: its feed, and from when until when it stood. */
export interface EarlierFeed {
  feed: GroupFeed;
  /** UTC instants. */
  from: string;
  until: string;
}

/**
 * Returns a feed with the past as it was announced at its time.
 *
 * A source tells of the present: a group that changes its hour or its rhythm rewrites the sentence, and read by the new
 * sentence its past meetings would move. So meetings of the past are taken from what the source said when they took place,
 * but for those that it still lists with their date. A past date of the rule that was not announced at its time is left
 * out.
 *
 * @param earlier What the source said before, oldest first.
 */
export function keepPast(feed: GroupFeed, earlier: readonly EarlierFeed[]): GroupFeed {
  const [first] = earlier;
  const last = earlier.at(-1);
  if (first === undefined || last === undefined) return feed;
  const isRewritten = ({ start }: Occurrence) => start >= first.from && start < last.until;
  const series = new Map(feed.series.map((one) => [one.uid, one]));
  const stays = (one: Occurrence) =>
    !isRewritten(one) || hasOwnTime(one, one.series === null ? undefined : series.get(one.series));
  const kept = feed.occurrences.filter(stays);
  const taken = new Set(kept.map(dateOf));
  const announced = earlier.flatMap(({ feed: then, from, until }) =>
    then.occurrences.filter(({ start }) => start >= from && start < until),
  );
  const past = [...new Map(announced.map((one) => [dateOf(one), one])).values()]
    .filter((one) => !taken.has(dateOf(one)))
    .map((one) => asPast(one, feed, one.series !== null && series.has(one.series)));
  const told = new Set(past.map(dayOf));
  // A record is a sign of a meeting, announced or not.
  const recorded = feed.occurrences.filter((one) => !stays(one) && one.minutes.length > 0 && !told.has(dayOf(one)));
  const occurrences = [...kept, ...past, ...recorded].toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  );
  return { ...feed, occurrences };
}

/** A date in a list has a time of its own; one in a notice goes by the sentence, and so by the sentence of its day. */
const hasOwnTime = (one: Occurrence, rule: { line: number } | undefined): boolean =>
  one.origin === undefined ? isListed(one, rule) : one.origin === 'dated-entry' || one.origin === 'correction';

/** The date on which a meeting takes place, on the group's wall. */
const dayOf = ({ start, timeZone }: Occurrence): string =>
  DateTime.fromISO(start, { zone: timeZone }).toISODate() ?? '';

/** The date on which the rule or the list had it, on the group's wall, and whose it is: a group may meet twice a day. */
function dateOf({ start, recurrenceId, timeZone, series }: Occurrence): string {
  return `${series ?? ''} ${DateTime.fromISO(recurrenceId ?? start, { zone: timeZone }).toISODate() ?? ''}`;
}

/**
 * Returns a meeting as it was announced, with the records linked since. It stays in its series as long as there is one.
 * Line numbers are those of another text and left out.
 */
function asPast(then: Occurrence, feed: GroupFeed, hasSeries: boolean): Occurrence {
  const day = dayOf(then);
  const past = { ...then, minutes: feed.minutes.filter(({ date }) => date === day), lines: [] };
  if (hasSeries) return past;
  const { recurrenceId: _, ...alone } = past;
  return { ...alone, series: null };
}
