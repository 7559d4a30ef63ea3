import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { joinIsOpen } from '../../shared/join-window.ts';
import { meetings, type Choice } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { cancelled, groupFeed, moved, occurrence, series, wgNetworking2017 } from '../fixtures/feeds.ts';

const at = (instant: string) => Date.parse(instant);
const feedOf = (...occurrences: Occurrence[]) => groupFeed({ series: [series()], occurrences });
const starts = (feed: ReturnType<typeof groupFeed>, now: string, zone = 'UTC', choice?: Choice) => {
  const { next, cancelled: gone, following } = nextMeeting(meetings(feed, choice), at(now), zone);
  return { next: next?.occurrence.start, gone: gone.map((one) => one.occurrence.start), following: following.length };
};

describe('the next meeting of the networking group', () => {
  test.each([
    ['2017-07-31T00:00:00Z', '2017-08-01T16:00:00Z'],
    ['2017-08-01T16:59:00Z', '2017-08-01T16:00:00Z'],
    ['2017-08-01T17:00:00Z', '2017-08-15T16:00:00Z'],
    ['2017-08-20T00:00:00Z', '2017-09-05T15:00:00Z'],
    ['2017-07-04T16:00:00Z', '2017-07-05T16:00:00Z'],
  ])('at %s it is %s', (now, next) => {
    expect(starts(wgNetworking2017(), now).next).toBe(next);
  });

  test('in June the cancelled one is told until its day is over for the person', () => {
    const feed = wgNetworking2017();
    const told = (now: string, zone: string) => starts(feed, now, zone).gone.length;
    expect(told('2017-06-19T08:00:00Z', 'Europe/Berlin')).toBe(1);
    expect(told('2017-06-20T21:59:00Z', 'Europe/Berlin')).toBe(1);
    expect(told('2017-06-20T22:00:00Z', 'Europe/Berlin')).toBe(0);
    expect(told('2017-06-20T22:00:00Z', 'America/Los_Angeles')).toBe(1);
    expect(told('2017-06-01T00:00:00Z', 'Europe/Berlin')).toBe(0);
  });
});

describe('which meeting is next', () => {
  const weekly = ['2017-08-01', '2017-08-08'].map((day) => occurrence({ start: `${day}T15:00:00Z` }));

  test('a running one, until its stated end', () => {
    const feed = feedOf(...weekly);
    expect(starts(feed, '2017-08-01T15:59:59Z').next).toBe('2017-08-01T15:00:00Z');
    expect(starts(feed, '2017-08-01T16:00:00Z').next).toBe('2017-08-08T15:00:00Z');
    const close = feedOf(...weekly, occurrence({ start: '2017-08-01T16:00:00Z' }));
    expect(starts(close, '2017-08-01T15:59:59Z').next).toBe('2017-08-01T15:00:00Z');
  });

  test('one of unknown length stays half an hour longer, unless the following one can be joined', () => {
    const unknown = { ...groupFeed({ series: [series({ assumed: ['duration'] })], occurrences: weekly }) };
    expect(starts(unknown, '2017-08-01T16:29:00Z').next).toBe('2017-08-01T15:00:00Z');
    expect(starts(unknown, '2017-08-01T16:30:00Z').next).toBe('2017-08-08T15:00:00Z');
    const close = { ...unknown, occurrences: [...weekly, occurrence({ start: '2017-08-01T16:20:00Z' })] };
    expect(starts(close, '2017-08-01T16:04:59Z').next).toBe('2017-08-01T15:00:00Z');
    expect(starts(close, '2017-08-01T16:05:00Z').next).toBe('2017-08-01T16:20:00Z');
    const touching = { ...unknown, occurrences: [...weekly, occurrence({ start: '2017-08-01T16:15:00Z' })] };
    expect(starts(touching, '2017-08-01T15:59:59Z').next).toBe('2017-08-01T15:00:00Z');
    expect(starts(touching, '2017-08-01T16:00:00Z').next).toBe('2017-08-01T16:15:00Z');
    expect(starts({ ...unknown, occurrences: weekly.slice(0, 1) }, '2017-08-01T16:29:00Z').next).toBe(
      '2017-08-01T15:00:00Z',
    );
  });

  test('of two that may start at the same time, the one whose time is sure', () => {
    const unsure = occurrence({
      series: null,
      certainty: 'disputed',
      disputed: { start: '2017-08-01T16:00:00Z', line: 9 },
    });
    for (const feed of [feedOf(unsure, occurrence()), feedOf(occurrence(), unsure)]) {
      expect(nextMeeting(meetings(feed), at('2017-08-01T00:00:00Z'), 'UTC').next?.readings).toHaveLength(1);
    }
  });

  test('a disputed one counts from its earlier to the end of its later reading', () => {
    const two = occurrence({
      start: '2017-08-01T16:00:00Z',
      certainty: 'disputed',
      disputed: { start: '2017-08-01T15:00:00Z', line: 9 },
    });
    const [only] = meetings(feedOf(two));
    expect(only).toMatchObject({ earliest: at('2017-08-01T15:00:00Z'), latest: at('2017-08-01T16:00:00Z') });
    expect(only && joinIsOpen(only, at('2017-08-01T14:45:00Z'))).toBe(true);
    expect(only && joinIsOpen(only, at('2017-08-01T14:44:59Z'))).toBe(false);
    expect(only && joinIsOpen(only, at('2017-08-01T16:59:59Z'))).toBe(true);
    expect(only && joinIsOpen(only, at('2017-08-01T17:00:00Z'))).toBe(false);
  });

  test('readings a week apart: open around each, closed between', () => {
    const [only] = meetings(feedOf(occurrence({ disputed: { start: '2017-08-08T15:00:00Z', line: 9 } })));
    const open = (now: string) => only && joinIsOpen(only, at(now));
    expect(['2017-08-01T15:30:00Z', '2017-08-04T15:30:00Z', '2017-08-08T14:50:00Z'].map(open)).toStrictEqual([
      true,
      false,
      true,
    ]);
  });

  test('a moved one counts at its new time', () => {
    const feed = feedOf(moved('2017-08-01T15:00:00Z', { start: '2017-08-02T15:00:00Z' }));
    expect(starts(feed, '2017-08-01T17:00:00Z').next).toBe('2017-08-02T15:00:00Z');
  });

  test('none when all are over or cancelled; the cancelled one is still told', () => {
    const feed = feedOf(cancelled({ start: '2017-08-01T15:00:00Z' }));
    expect(starts(feed, '2017-08-01T12:00:00Z')).toStrictEqual({
      next: undefined,
      gone: ['2017-08-01T15:00:00Z'],
      following: 0,
    });
  });

  test('a cancelled one that would start at the same time is told too, and all of them in their order', () => {
    const gone = ['2017-08-01T15:00:00Z', '2017-08-01T12:00:00Z', '2017-08-01T13:00:00Z'].map((start) =>
      cancelled({ start }),
    );
    expect(starts(feedOf(...gone, occurrence()), '2017-08-01T10:00:00Z')).toMatchObject({
      next: '2017-08-01T15:00:00Z',
      gone: ['2017-08-01T12:00:00Z', '2017-08-01T13:00:00Z', '2017-08-01T15:00:00Z'],
    });
  });

  test('a choice between readings holds while the source is the same', () => {
    const feed = wgNetworking2017();
    const { sha256 } = feed.group.source;
    const times = (choice: Choice) => {
      const { next } = nextMeeting(meetings(feed, choice), at('2017-07-31T00:00:00Z'), 'UTC');
      expect([next?.earliest, next?.latest]).toStrictEqual([next?.readings[0].start, next?.readings.at(-1)?.start]);
      return next?.readings.map(({ start }) => start);
    };
    const [eight, nine] = [at('2017-08-01T15:00:00Z'), at('2017-08-01T16:00:00Z')];
    expect(times({ origin: 'dated-entry', sha256 })).toStrictEqual([nine]);
    expect(times({ origin: 'sentence', sha256 })).toStrictEqual([eight]);
    expect(times({ origin: 'dated-entry', sha256: 'another' })).toStrictEqual([eight, nine]);
    expect(times({ origin: 'notice', sha256 })).toStrictEqual([eight, nine]);
  });

  test('it is never cancelled, never over, and nothing that is not cancelled comes sooner', () => {
    const hours = fc.integer({ min: 0, max: 24 * 40 });
    const some = fc.array(fc.record({ hour: hours, gone: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(some, hours, (list, hour) => {
        const base = Date.UTC(2017, 6, 1);
        const all = list.map(({ hour: start, gone }) => {
          const when = { start: new Date(base + start * 3_600_000).toISOString().replace('.000Z', 'Z') };
          return gone ? cancelled(when) : occurrence(when);
        });
        const now = base + hour * 3_600_000;
        const { next } = nextMeeting(meetings(feedOf(...all)), now, 'Asia/Kolkata');
        const ahead = meetings(feedOf(...all)).filter((one) => one.occurrence.status !== 'cancelled' && one.gone > now);
        expect(next?.earliest).toBe(ahead.length === 0 ? undefined : Math.min(...ahead.map((one) => one.earliest)));
      }),
    );
  });
});
