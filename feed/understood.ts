import type { GroupFeed, Series } from '../shared/contract.ts';
import { currentSeries } from '../shared/current-series.ts';
import { isListed } from '../shared/is-listed.ts';
import { ruleWords } from '../shared/rule-words.ts';
import { zoneCity } from '../shared/zone-name.ts';
import { spokenNext } from './spoken-next.ts';

/**
 * Returns what was understood of a group in lines of plain words: how often it meets, where to join, the next meeting, and
 * how much else was found.
 *
 * @param zone IANA id of the zone in which to tell the next meeting.
 */
export function understood(feed: GroupFeed, zone: string): string[] {
  const { group, occurrences, minutes } = feed;
  const current = currentSeries(feed);
  const seriesOf = new Map(feed.series.map((series) => [series.uid, series]));
  const listed = occurrences.filter((one) => isListed(one, seriesOf.get(one.series ?? ''))).length;
  return [
    ...(current.length === 0
      ? ['No recurring meeting was found.']
      : current.map((series) => seriesWords(series, group.name))),
    'Next:',
    // The name of the group stands above all this already.
    ...spokenNext(feed, Date.parse(feed.generated), zone).slice(1),
    `Found: ${counted(listed, 'listed meeting')}, ${counted(minutes.length, 'record')} of past meetings, ${counted(group.people.length, 'person', 'people')}.`,
  ];
}

/** The title is said where it is not that of the group, whose name stands above. */
function seriesWords({ rrule, start, timeZone, title, line, join }: Series, name: string): string {
  const rule = ruleWords(rrule) ?? rrule;
  const where = join.url === undefined ? 'no join link' : `join at ${join.url}`;
  return `${title === name ? '' : `${title}: `}${rule} at ${start.slice(11, 16)} in ${zoneCity(timeZone)} (line ${line}), ${where}`;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
