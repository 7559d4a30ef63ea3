import { expect, test } from 'vitest';
import { spokenNext } from '../../feed/spoken-next.ts';
import { groupFeed, wgNetworking2017 } from '../fixtures/feeds.ts';

const JOIN = 'Join on Zoom: https://zoom.us/j/175547218';

test.each([
  [
    'both readings of a disputed time, with their lines, before the time',
    '2017-07-31T00:00:00Z',
    'Asia/Kolkata',
    [
      'Disputed: the page gives 2 times (the sentence in line 39, the dated list in line 78).',
      'Tuesday 1 August, 20:30 or 21:30 in Kolkata (08:00 or 09:00 in Los Angeles), tomorrow',
      'Agenda: Calico, azure-container-networking',
      JOIN,
    ],
  ],
  [
    'a moved meeting with the place it had; the zone of the group is not said twice',
    '2017-07-04T00:00:00Z',
    'America/Los_Angeles',
    [
      'Wednesday 5 July, 09:00 in Los Angeles, in 2 days',
      'Moved from Tuesday 4 July, 08:00 (“to accomodate for the US Holiday”)',
      'Agenda: IPv6 and Weave',
      JOIN,
    ],
  ],
])('it says %s', (_, now, zone, lines) => {
  const [name, ...rest] = spokenNext(wgNetworking2017(), Date.parse(now), zone);
  expect(name).toBe('CNCF Networking WG');
  expect(rest.map((line) => line.trim())).toEqual(lines);
});

test('a cancelled meeting comes before the next one', () => {
  const [, first] = spokenNext(wgNetworking2017(), Date.parse('2017-06-19T00:00:00Z'), 'America/Los_Angeles');
  expect(first).toMatch(/Cancelled: Tuesday 20 June, .*\(no reason given\)/);
});

test('where it is another day, the day is said for both places', () => {
  const text = spokenNext(wgNetworking2017(), Date.parse('2017-07-31T00:00:00Z'), 'Pacific/Apia').join('\n');
  expect(text).toContain(
    'Wednesday 2 August, 04:00 or 05:00 in Apia (Tuesday 1 August, 08:00 or 09:00 in Los Angeles)',
  );
});

test('a dormant series says so first', () => {
  const feed = wgNetworking2017();
  const dormant = feed.series.map((one) => ({ ...one, dormantSince: '2017-08-15T16:00:00Z' }));
  const [, first] = spokenNext({ ...feed, series: dormant }, Date.parse('2017-07-31T00:00:00Z'), 'UTC');
  expect(first).toContain('Dormant: no sign of a meeting since August 2017. Ask the group before you count on it.');
});

test('a page without a meeting says that, and not nothing', () => {
  expect(spokenNext(groupFeed(), 0, 'UTC').join('\n')).toContain('No meeting time found');
});
