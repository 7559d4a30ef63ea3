import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../../feed/publish/calendar.ts';
import { expandCalendar } from '../../../feed/publish/calendar-expansion.ts';
import { calendarFaults } from '../../../feed/publish/calendar-lint.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import type { GroupFeed } from '../../../shared/contract.ts';
import { cancelled, groupFeed, moved, occurrence, series, wgNetworking2017 } from '../../fixtures/feeds.ts';

const published = (feed: GroupFeed): string =>
  calendar([feed], { name: feed.group.name, description: feed.group.description }, timeZones(2017));

/** Content lines, unfolded. */
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

const properties = (text: string, name: string): string[] =>
  lines(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length + 1));

describe('the calendar of the networking group', () => {
  const feed = wgNetworking2017();
  const text = published(feed);

  test('has no fault', () => {
    expect(calendarFaults(text, [feed])).toEqual([]);
  });

  test('says the first and the third Tuesday in two series, for Outlook', () => {
    expect(properties(text, 'RRULE').filter((rule) => !rule.includes('YEARLY'))).toEqual([
      'FREQ=MONTHLY;BYDAY=1TU',
      'FREQ=MONTHLY;BYDAY=3TU',
    ]);
  });

  test('names both times in the title while they are disputed', () => {
    expect(properties(text, 'SUMMARY')).toContain(
      String.raw`CNCF Networking WG: Calico\, azure-container-networking (08:00 or 09:00 in Los Angeles)`,
    );
  });

  test('keeps the moved meeting in its place of the series, and says where it came from', () => {
    const moves = lines(text).indexOf('RECURRENCE-ID;TZID=America/Los_Angeles:20170704T080000');
    expect(lines(text).slice(moves - 1, moves + 3)).toEqual([
      'UID:wg-networking@wg-meetings-1TU',
      'RECURRENCE-ID;TZID=America/Los_Angeles:20170704T080000',
      'DTSTART;TZID=America/Los_Angeles:20170705T090000',
      'DTEND;TZID=America/Los_Angeles:20170705T100000',
    ]);
    expect(text).toContain('(moved from Tue 4 July)');
  });

  test('keeps the cancelled meeting, marked', () => {
    expect(properties(text, 'SUMMARY')).toContain('CANCELLED: CNCF Networking WG');
    expect(properties(text, 'STATUS').filter((status) => status === 'CANCELLED')).toHaveLength(1);
  });

  test('puts the join link where programs show it', () => {
    expect(new Set(properties(text, 'LOCATION'))).toEqual(new Set(['https://zoom.us/j/175547218']));
    expect(
      properties(text, 'DESCRIPTION').filter((one) => !one.startsWith('Join on Zoom: https://zoom.us/j/175547218')),
    ).toEqual([expect.stringContaining('container networking interface')]);
  });

  test.each(['METHOD', 'ORGANIZER'])('has no %s', (name) => {
    expect(properties(text, name)).toEqual([]);
  });

  test('stamps each event with the last change of the source', () => {
    expect(new Set(properties(text, 'DTSTAMP'))).toEqual(new Set(['20170731T000000Z']));
  });
});

const weekly = (changes: Partial<GroupFeed>): GroupFeed => groupFeed({ series: [series()], ...changes });
const starts = (feed: GroupFeed): string[] =>
  expandCalendar(ICAL.Component.fromString(published(feed)), Date.UTC(2030, 0, 1))
    .slice(0, feed.occurrences.length)
    .map(({ start }) => new Date(start).toISOString());

test.each<[string, GroupFeed]>([
  ['no meeting', groupFeed()],
  ['a series of which no meeting is known', groupFeed({ series: [series()] })],
  ['a weekly meeting', weekly({ occurrences: [occurrence(), occurrence({ start: '2017-08-08T15:00:00Z' })] })],
  [
    'a date of the rule without a meeting',
    weekly({ occurrences: [occurrence(), occurrence({ start: '2017-08-15T15:00:00Z' })] }),
  ],
  ['a meeting cancelled', weekly({ occurrences: [occurrence(), cancelled({ start: '2017-08-08T15:00:00Z' })] })],
  [
    'the first meeting moved',
    weekly({ occurrences: [moved('2017-08-01T15:00:00Z', { start: '2017-08-02T15:00:00Z' })] }),
  ],
  [
    'a meeting moved past the next one',
    weekly({
      occurrences: [
        occurrence({ start: '2017-08-08T15:00:00Z' }),
        moved('2017-08-01T15:00:00Z', { start: '2017-08-09T15:00:00Z' }),
      ],
    }),
  ],
  [
    'a meeting the rule knows nothing of',
    weekly({ occurrences: [occurrence(), occurrence({ start: '2017-08-03T15:00:00Z' })] }),
  ],
  [
    'two meetings of their own on one day',
    groupFeed({
      occurrences: [
        occurrence({ series: null, start: '2017-08-01T15:00:00Z' }),
        occurrence({ series: null, start: '2017-08-01T18:00:00Z' }),
      ],
    }),
  ],
  [
    'a fifth Tuesday',
    groupFeed({
      series: [series({ rrule: 'FREQ=MONTHLY;BYDAY=5TU' })],
      occurrences: [occurrence({ start: '2017-08-29T15:00:00Z' }), occurrence({ start: '2017-10-31T15:00:00Z' })],
    }),
  ],
  [
    'a zone whose clocks follow the moon',
    groupFeed({
      series: [series({ timeZone: 'Africa/Casablanca', rrule: 'FREQ=MONTHLY;BYDAY=1TU' })],
      occurrences: [
        occurrence({ start: '2017-08-01T07:00:00Z', timeZone: 'Africa/Casablanca' }),
        occurrence({ start: '2017-09-05T07:00:00Z', timeZone: 'Africa/Casablanca' }),
      ],
    }),
  ],
  [
    'a wall time that clocks skip',
    groupFeed({
      series: [series({ rrule: 'FREQ=WEEKLY;BYDAY=SU', start: '2018-03-04T02:30:00' })],
      occurrences: [
        occurrence({ start: '2018-03-04T10:30:00Z' }),
        occurrence({ start: '2018-03-11T10:30:00Z' }),
        occurrence({ start: '2018-03-18T09:30:00Z' }),
      ],
    }),
  ],
  [
    'a rule in UTC',
    groupFeed({
      series: [series({ timeZone: 'UTC', start: '2017-08-01T15:00:00' })],
      occurrences: [occurrence({ timeZone: 'UTC' }), occurrence({ start: '2018-01-02T15:00:00Z', timeZone: 'UTC' })],
    }),
  ],
  [
    'a rule that ended',
    groupFeed({
      series: [series({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' })],
      occurrences: [occurrence(), occurrence({ start: '2017-08-08T15:00:00Z' })],
    }),
  ],
])('a calendar with %s has no fault and gives exactly the meetings of the feed', (_, feed) => {
  expect(calendarFaults(published(feed), [feed])).toEqual([]);
  expect(starts(feed)).toEqual(feed.occurrences.map(({ start }) => new Date(start).toISOString()).toSorted());
});

test('what changed without its source has another LAST-MODIFIED, within the hour before, and the rest keeps its own', () => {
  const [one, other] = [
    series({ uid: 'weekly@example' }),
    series({ uid: 'other@example', start: '2017-08-01T09:00:00' }),
  ];
  const meeting = { series: one.uid };
  const others = [occurrence({ series: other.uid, start: '2017-08-01T16:00:00Z' })];
  const feed = (first: GroupFeed['occurrences'][number]) =>
    groupFeed({ series: [one, other], occurrences: [first, ...others] });
  const modified = (text: string) =>
    Object.fromEntries(
      ICAL.Component.fromString(text)
        .getAllSubcomponents('vevent')
        .map((event) => [
          String(event.getFirstPropertyValue('uid')),
          String(event.getFirstPropertyValue('last-modified')),
        ]),
    );
  const before = modified(published(feed(occurrence(meeting))));
  const after = modified(published(feed(cancelled(meeting))));
  expect(Object.keys(before)).toEqual([one.uid, other.uid]);
  expect(after[one.uid]).not.toBe(before[one.uid]);
  expect(after[other.uid]).toBe(before[other.uid]);
  for (const at of [...Object.values(before), ...Object.values(after)]) {
    const age = Date.parse('2017-07-30T12:00:00Z') - Date.parse(at);
    expect(age >= 0 && age < 3_600_000).toBe(true);
  }
});

test('hostile words stay words', () => {
  const evil = 'A\r\nBEGIN:VALARM\nx\u0007\u202Eevil\uD800;,\\n"';
  const feed = weekly({ occurrences: [occurrence({ agenda: evil, title: evil })] });
  expect(calendarFaults(published(feed), [feed])).toEqual([]);
  expect(lines(published(feed))).not.toContain('BEGIN:VALARM');
});
