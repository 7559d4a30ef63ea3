import { expect, test } from 'vitest';
import { briefFeed, isBriefGood } from '../../shared/brief-feed.ts';
import { joinOf } from '../../shared/join-of.ts';
import { meetings } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { checkGroupFeed } from '../../shared/contract.ts';
import { wgNetworking2017 } from '../fixtures/feeds.ts';

const feed = wgNetworking2017();

test.each(['2017-06-19T08:00:00Z', '2017-07-31T00:00:00Z', '2017-08-01T16:30:00Z'])(
  'a brief feed of %s says the same about the next meeting, then and days later',
  (made) => {
    const brief = briefFeed(feed, Date.parse(made));
    for (const later of [0, 1, 5, 20]) {
      const now = Date.parse(made) + later * 86_400_000;
      const of = (one: typeof feed) => {
        const { next, cancelled } = nextMeeting(meetings(one), now, 'Asia/Kolkata');
        return [
          next?.occurrence.id,
          next?.readings,
          next && joinOf(next),
          cancelled.map(({ occurrence }) => occurrence.id),
        ];
      };
      expect(of(brief)).toStrictEqual(of(feed));
    }
  },
);

test('it is a valid feed, and much smaller', () => {
  const brief = briefFeed(feed, Date.parse('2017-07-31T00:00:00Z'));
  expect(checkGroupFeed(brief)).toMatchObject({ ok: true });
  expect(JSON.stringify(brief).length).toBeLessThan(JSON.stringify(feed).length / 2);
});

test('it is good until all it holds is over, and not before it was made', () => {
  const made = Date.parse('2017-07-31T00:00:00Z');
  const brief = briefFeed(feed, made);
  expect(isBriefGood(brief, made, Date.parse('2017-08-31T00:00:00Z'))).toBe(true);
  expect(isBriefGood(brief, made, Date.parse('2017-06-19T00:00:00Z'))).toBe(false);
  const [one] = brief.occurrences;
  if (one === undefined) throw new Error('the fixture has meetings ahead');
  const full = { ...brief, occurrences: Array.from({ length: 8 }, () => one) };
  expect(isBriefGood(full, made, Date.parse('2017-08-31T00:00:00Z'))).toBe(false);
});
