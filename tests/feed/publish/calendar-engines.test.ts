/** Two calendar engines that share no code read the calendar; the worker's time zone differs from project to project. */
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../../feed/publish/calendar.ts';
import { expandCalendar } from '../../../feed/publish/calendar-expansion.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import { readGroup } from '../../../feed/group-of-registry.ts';
import type { GroupFeed } from '../../../shared/contract.ts';
import { wgNetworking2017 } from '../../fixtures/feeds.ts';

const group = {
  id: 'wg-networking',
  source: 'groups/wg-networking.md',
  name: 'CNCF Networking WG',
  updated: '2017-07-31',
};

const feeds: [string, GroupFeed][] = [
  ['typed in by hand', wgNetworking2017()],
  ['read in 2017', await readGroup(group, 'feed', '2017-07-31T00:00:00Z')],
  ['read in 2026', await readGroup(group, 'feed', '2026-11-23T00:00:00Z')],
];

interface Shown {
  start: string;
  end: string;
  cancelled: boolean;
}

const shown = (start: Date, end: Date, cancelled: boolean): Shown => ({
  start: start.toISOString(),
  end: end.toISOString(),
  cancelled,
});

const inOrder = (all: Shown[]): Shown[] => all.toSorted((a, b) => (a.start < b.start ? -1 : 1));

const expected = (feed: GroupFeed): Shown[] =>
  inOrder(
    feed.occurrences.map(({ start, end, status }) => shown(new Date(start), new Date(end), status === 'cancelled')),
  );

const byIcalJs = (text: string, until: number): Shown[] =>
  inOrder(
    expandCalendar(ICAL.Component.fromString(text), until).map(({ start, end, cancelled }) =>
      shown(new Date(start), new Date(end), cancelled),
    ),
  );

const byNodeIcal = (text: string, until: number): Shown[] => {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
  const range = { from: new Date('2000-01-01T00:00:00Z'), to: new Date(until) };
  return inOrder(
    events.flatMap((event) =>
      nodeIcal
        .expandRecurringEvent(event, range)
        .map((one) => shown(one.start, one.end, one.event.status === 'CANCELLED')),
    ),
  );
};

describe.each(feeds)('the calendar of the networking group, %s', (_, feed) => {
  const text = calendar(
    [feed],
    { name: feed.group.name, description: '' },
    timeZones(Number(feed.generated.slice(0, 4))),
  );
  const until = Math.max(...feed.occurrences.map(({ start }) => Date.parse(start)));

  test.each([
    ['ical.js', byIcalJs],
    ['node-ical', byNodeIcal],
  ])(`gives %s exactly the meetings of the feed, in ${process.env.TZ ?? 'no zone'}`, (_engine, read) => {
    expect(feed.occurrences.length).toBeGreaterThan(9);
    expect(read(text, until)).toEqual(expected(feed));
  });
});
