import { describe, expect, test } from 'vitest';
import { listFeed, screenFeed } from '../../shared/brief-feed.ts';
import { clockChange } from '../../shared/clock-change.ts';
import { checkGroupFeed, type GroupFeed } from '../../shared/contract.ts';
import { isListed } from '../../shared/is-listed.ts';
import { joinOf } from '../../shared/join-of.ts';
import { meetings } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { occurrence, wgNetworking2017 } from '../fixtures/feeds.ts';

const feed = wgNetworking2017();
const DAY = 86_400_000;
const MADE = ['2017-06-19T08:00:00Z', '2017-07-31T00:00:00Z', '2017-08-01T16:30:00Z', '2017-11-06T12:00:00Z'];

/** What a list says of a group. */
const inList = (one: GroupFeed, now: number) => {
  const { next, cancelled } = nextMeeting(meetings(one), now, 'Asia/Kolkata');
  return [next?.occurrence.id, next?.readings, next && joinOf(next), cancelled.map(({ occurrence: { id } }) => id)];
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
    all.findLast(({ earliest, occurrence: meeting, series }) => earliest <= now && isListed(meeting, series))?.earliest,
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
});
