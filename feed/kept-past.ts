import { DateTime } from 'luxon';
import type { GroupFeed, Occurrence, Series } from '../shared/contract.ts';
import { isListed } from '../shared/is-listed.ts';
import { endedSeries, ruleKey } from './ended-series.ts';

/** What a source said for a time: its feed, and from when until when it stood. */
export interface EarlierFeed {
  feed: GroupFeed;
  /** UTC instants. */
  from: string;
  until: string;
}

/** A meeting that a source announced while it stood, and the rule it went by. */
interface Announced {
  occurrence: Occurrence;
  rule: Series | undefined;
  /** Until when the source stood, UTC instant. */
  until: string;
}

/**
 * Returns a feed with the past as it was announced at its time.
 *
 * A source tells of the present: a group that changes its hour or its rhythm rewrites the sentence, and read by the new
 * sentence its past meetings would move. So meetings of the past are taken from what the source said when they took place,
 * but for those that it still lists with their date. A past date of the rule that was not announced at its time is left
 * out. A rule that held then and no longer does is a series of its own, which ended.
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
  const announced = new Map(earlier.flatMap(announcedBy).map((one) => [dateOf(one.occurrence), one]));
  const told = [...announced.values()].filter(({ occurrence }) => !taken.has(dateOf(occurrence)));
  const { past, ended } = bySeries(told, series);
  const days = new Set(past.map(dayOf));
  // A record is a sign of a meeting, announced or not.
  const recorded = feed.occurrences.filter((one) => !stays(one) && one.minutes.length > 0 && !days.has(dayOf(one)));
  const occurrences = [...kept, ...past.map((one) => asPast(one, feed)), ...recorded].toSorted((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : 0,
  );
  return { ...feed, series: [...feed.series, ...ended], occurrences };
}

const announcedBy = ({ feed, from, until }: EarlierFeed): Announced[] => {
  const rules = new Map(feed.series.map((one) => [one.uid, one]));
  return feed.occurrences
    .filter(({ start }) => start >= from && start < until)
    .map((occurrence) => ({ occurrence, rule: rules.get(occurrence.series ?? ''), until }));
};

/**
 * Returns meetings of the past with the series they belong to: the one of today where its rule is the same, else one that
 * ended.
 */
function bySeries(told: readonly Announced[], today: ReadonlyMap<string, Series>) {
  const uids = new Set(today.keys());
  const ended: Series[] = [];
  const past = [...Map.groupBy(told, ({ rule }) => rule && `${rule.uid} ${ruleKey(rule)}`).values()].flatMap((all) => {
    const meetings = all.map(({ occurrence }) => occurrence);
    const [newest] = all.toSorted((a, b) => (a.until > b.until ? -1 : 1));
    if (newest?.rule === undefined) return meetings;
    const now = today.get(newest.rule.uid);
    if (now !== undefined && ruleKey(now) === ruleKey(newest.rule)) return meetings;
    const series = endedSeries(newest.rule, newest.until, meetings, uids);
    uids.add(series.uid);
    ended.push(series);
    return meetings.map((one) => ({ ...one, series: series.uid }));
  });
  return { past, ended };
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

/** Returns a meeting with the records linked since. Line numbers are those of another text and left out. */
const asPast = (then: Occurrence, { minutes }: GroupFeed): Occurrence => ({
  ...then,
  minutes: minutes.filter(({ date }) => date === dayOf(then)),
  lines: [],
});
