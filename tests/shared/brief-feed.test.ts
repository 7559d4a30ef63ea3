import { describe, expect, test } from 'vitest';
import { listFeed, screenFeed } from '../../shared/brief-feed.ts';
import { clockChange } from '../../shared/clock-change.ts';
import { checkGroupFeed, type GroupFeed } from '../../shared/contract.ts';
import { isListed } from '../../shared/is-listed.ts';
import { joinOf } from '../../shared/join-of.ts';
import { meetings } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { cancelled, groupFeed, occurrence, series, wgNetworking2017 } from '../fixtures/feeds.ts';

const feed = wgNetworking2017();
const DAY = 86_400_000;
/** Before and on the day of a cancelled one, before, during and after the list. */
const MADE = [
  '2017-06-19T08:00:00Z',
  '2017-06-20T18:00:00Z',
  '2017-07-31T00:00:00Z',
  '2017-08-01T16:30:00Z',
  '2017-11-06T12:00:00Z',
];

/** What a list says of a group. */
const inList = (one: GroupFeed, now: number) => {
  const { next, cancelled: gone } = nextMeeting(meetings(one), now, 'Asia/Kolkata');
  return [next?.occurrence.id, next?.readings, next && joinOf(next), gone.map((each) => each.occurrence.id)];
};

/** What its own screen says beside that. */
const onScreen = (one: GroupFeed, now: number) => {
  const all = meetings(one);
  const { next, following } = nextMeeting(all, now, 'Asia/Kolkata');
  return [
    inList(one, now),
    next?.occurrence,
    following.slice(0, 2).map(({ occurrence: { id } }) => id),
    next && clockChange(next, all, 'Asia/Kolkata'),
    all.findLast((each) => each.earliest <= now && isListed(each.occurrence, each.series))?.earliest,
    one.minutes,
  ];
};

describe.each([
  ['list', listFeed, inList],
  ['screen', screenFeed, onScreen],
] as const)('for a %s', (_, brief, says) => {
  test.each(MADE)('a brief feed of %s says the same as the whole, then and days later', (made) => {
    const short = brief(feed, Date.parse(made));
    for (const later of [0, 1, 5, 20, 60]) {
      const now = Date.parse(made) + later * DAY;
      expect(short.until).toBeGreaterThan(now);
      expect(says(short.feed, now)).toStrictEqual(says(feed, now));
    }
  });

  test('it is a valid feed, and much smaller', () => {
    const { feed: short } = brief(feed, Date.parse('2017-07-31T00:00:00Z'));
    expect(checkGroupFeed(short)).toMatchObject({ ok: true });
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(feed).length / 2);
  });

  test('it serves until the last meeting that it holds, and for ever when it holds all there are', () => {
    const starts = Array.from({ length: 9 }, (__, day) => `2017-08-${String(day + 10)}T15:00:00Z`);
    const many = { ...feed, occurrences: starts.map((start) => occurrence({ start, series: null })) };
    const now = Date.parse('2017-08-01T00:00:00Z');
    expect(brief(many, now).until).toBe(Date.parse('2017-08-17T15:00:00Z'));
    expect(brief({ ...many, occurrences: many.occurrences.slice(0, 8) }, now).until).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('where the last of the nearest meetings is cancelled, it serves until the one before', () => {
    const starts = Array.from({ length: 9 }, (__, day) => `2017-08-${String(day + 10)}T15:00:00Z`);
    const many = starts.map((start, index) =>
      index === 7 ? cancelled({ start, series: null }) : occurrence({ start, series: null }),
    );
    const now = Date.parse('2017-08-01T00:00:00Z');
    expect(brief(groupFeed({ occurrences: many }), now).until).toBe(Date.parse('2017-08-16T15:00:00Z'));
    const all = starts.map((start) => cancelled({ start, series: null }));
    expect(brief(groupFeed({ occurrences: all }), now).until).toBe(now);
  });
});

const NOW = Date.parse('2017-09-01T00:00:00Z');
const starts = ({ feed: { occurrences } }: { feed: GroupFeed }) => occurrences.map(({ start }) => start.slice(0, 10));

test('of the past, a screen has the last meeting of each series and the last one that was listed', () => {
  const past = groupFeed({
    series: [series(), series({ uid: 'other' })],
    occurrences: [
      occurrence({ start: '2017-07-03T15:00:00Z', series: 'other' }),
      occurrence({ start: '2017-07-04T15:00:00Z' }),
      occurrence({ start: '2017-07-11T15:00:00Z', certainty: 'stated' }),
      occurrence({ start: '2017-07-18T15:00:00Z' }),
      occurrence({ start: '2017-07-25T15:00:00Z' }),
      cancelled({ start: '2017-08-01T15:00:00Z', certainty: 'stated' }),
      occurrence({ start: '2017-09-05T15:00:00Z' }),
    ],
  });
  expect(starts(screenFeed(past, NOW))).toStrictEqual(['2017-07-03', '2017-07-11', '2017-07-25', '2017-09-05']);
  expect(starts(listFeed(past, NOW))).toStrictEqual(['2017-09-05']);
});

test('a meeting with two readings is near until two days after the later one', () => {
  const unsure = groupFeed({
    occurrences: [occurrence({ series: null, disputed: { start: '2017-08-08T15:00:00Z', line: 9 } })],
  });
  expect(starts(listFeed(unsure, Date.parse('2017-08-10T14:59:59Z')))).toHaveLength(1);
  expect(starts(listFeed(unsure, Date.parse('2017-08-10T15:00:00Z')))).toHaveLength(0);
});

describe('a list leaves out what it does not show', () => {
  const ours = { phones: [], oneTap: [], url: 'https://zoom.us/my/ours' };
  const own = { ...ours, url: 'https://zoom.us/my/own' };
  const listed = (changes: Parameters<typeof occurrence>[0]) => {
    const one = occurrence({ start: '2017-09-05T15:00:00Z', ...changes });
    const { occurrences, group } = listFeed(
      groupFeed({ series: [series({ join: ours })], occurrences: [one] }),
      NOW,
    ).feed;
    expect(group.description).toBe('');
    return occurrences[0];
  };

  test('the way in that the series has, but not one of its own', () => {
    expect(listed({ join: ours })?.join).toStrictEqual({ phones: [], oneTap: [] });
    expect(listed({ join: own })?.join).toStrictEqual(own);
    expect(listed({ join: ours, series: null })?.join).toStrictEqual(ours);
  });

  test('the agenda behind its topic', () => {
    expect(listed({ agenda: 'IPv6 and Weave\n\nA long text.' })?.agenda).toBe('IPv6 and Weave');
    expect(listed({})).not.toHaveProperty('agenda');
  });
});
