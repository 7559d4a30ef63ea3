import { DateTime } from 'luxon';
import type { Occurrence, Series } from '../shared/contract.ts';

/** Returns what makes two series one rule, whatever else is said of them: rhythm, time of day, zone and length. */
export const ruleKey = ({ rrule, start, timeZone, duration }: Series): string =>
  [rrule, start.slice(10), timeZone, duration].join(' ');

/**
 * Returns a series as it was, from its first meeting to its last, which UNTIL names (RFC 5545 3.3.10: inclusive, in UTC).
 * Calendars go on showing its meetings where they showed them, and none after them.
 *
 * @param series What the source said last.
 * @param until Until when it said so, UTC instant.
 * @param meetings What took place by it, not empty.
 * @param taken Identities of other series; one that is taken gets the day of the end added to it.
 */
export function endedSeries(
  series: Series,
  until: string,
  meetings: readonly Occurrence[],
  taken: ReadonlySet<string>,
): Series {
  const dates = meetings.map(({ recurrenceId, start }) => recurrenceId ?? start).toSorted();
  const [first = until, last = first] = [dates[0], dates.at(-1)];
  // What is in doubt today says nothing of what was.
  const { disputed: _, dormantSince: __, ...stated } = series;
  const endless = series.rrule.split(';').filter((part) => !/^(?:UNTIL|COUNT)=/.test(part));
  return {
    ...stated,
    uid: taken.has(series.uid) ? `${series.uid}-until-${until.slice(0, 10).replaceAll('-', '')}` : series.uid,
    rrule: [...endless, `UNTIL=${last.replace(/[-:]/g, '')}`].join(';'),
    start: DateTime.fromISO(first, { zone: series.timeZone }).toFormat("yyyy-MM-dd'T'HH:mm:ss"),
    ended: until,
  };
}
