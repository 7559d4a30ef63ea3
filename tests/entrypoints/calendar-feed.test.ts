import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarFeed } from '../../entrypoints/background/calendar-feed.ts';
import script from '../../entrypoints/calendar-feed.ts';
import { ownFeedOf } from '../../entrypoints/background/own-feed-text.ts';
import { checkGroupFeed } from '../../shared/contract.ts';

const source = {
  address: 'https://calendar.example.org/basic.ics',
  now: Date.parse('2017-07-31T00:00:00Z'),
  zone: 'Asia/Kolkata',
};
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'DTSTAMP:20170701T000000Z', ...lines, 'END:VEVENT'];
const read = (...lines: string[]) => calendarFeed(calendar(...lines), source);
const starts = (...lines: string[]) => read(...lines).occurrences.map(({ start }) => start);

describe('a calendar as a feed', () => {
  test.each([
    ['a moment in UTC', ['DTSTART:20170801T160000Z'], '2017-08-01T16:00:00Z'],
    ['a time in a zone', ['DTSTART;TZID=America/Los_Angeles:20170801T090000'], '2017-08-01T16:00:00Z'],
    ['a time without a zone is the person’s', ['DTSTART:20170801T213000'], '2017-08-01T16:00:00Z'],
  ])('%s', (_, lines, start) => {
    expect(starts(...event('UID:1', 'SUMMARY:WG', ...lines, 'DURATION:PT1H'))).toStrictEqual([start]);
  });

  test('a time without a zone is the calendar’s, if it names one', () => {
    expect(
      starts('X-WR-TIMEZONE:Europe/Berlin', ...event('UID:1', 'DTSTART:20170801T180000', 'DURATION:PT1H')),
    ).toStrictEqual(['2017-08-01T16:00:00Z']);
  });

  test('a zone that only the file describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Pacific Time',
      'BEGIN:STANDARD',
      'DTSTART:20161106T020000',
      'TZOFFSETFROM:-0700',
      'TZOFFSETTO:-0700',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(starts(...zone, ...event('UID:1', 'DTSTART;TZID=Pacific Time:20170801T090000'))).toStrictEqual([
      '2017-08-01T16:00:00Z',
    ]);
  });

  test('a rule keeps its time on the wall when clocks change', () => {
    const rule = event(
      'UID:1',
      'DTSTART;TZID=America/Los_Angeles:20170905T080000',
      'DTEND;TZID=America/Los_Angeles:20170905T090000',
      'RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=4',
    );
    const { series, occurrences } = read(...rule);
    expect(occurrences.map(({ start }) => start)).toStrictEqual([
      '2017-09-05T15:00:00Z',
      '2017-10-03T15:00:00Z',
      '2017-11-07T16:00:00Z',
      '2017-12-05T16:00:00Z',
    ]);
    expect(series).toMatchObject([
      { rrule: 'FREQ=MONTHLY;COUNT=4;BYDAY=1TU', timeZone: 'America/Los_Angeles', duration: 'PT1H0M' },
    ]);
  });

  test('moved, cancelled and left out', () => {
    const at = (day: string) => `RECURRENCE-ID;TZID=America/Los_Angeles:201708${day}T080000`;
    const { occurrences } = read(
      ...event(
        'UID:1',
        'DTSTART;TZID=America/Los_Angeles:20170801T080000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=4',
        'EXDATE;TZID=America/Los_Angeles:20170822T080000',
      ),
      ...event('UID:1', at('08'), 'DTSTART;TZID=America/Los_Angeles:20170809T100000', 'DURATION:PT1H'),
      ...event(
        'UID:1',
        at('15'),
        'DTSTART;TZID=America/Los_Angeles:20170815T080000',
        'DURATION:PT1H',
        'STATUS:CANCELLED',
      ),
    );
    expect(occurrences).toMatchObject([
      { start: '2017-08-01T15:00:00Z', status: 'scheduled' },
      { start: '2017-08-09T17:00:00Z', status: 'moved', movedFrom: '2017-08-08T15:00:00Z' },
      { start: '2017-08-15T15:00:00Z', status: 'cancelled' },
    ]);
  });

  test.each(['RECURRENCE-ID:20170808T150000Z', 'RECURRENCE-ID;TZID=Europe/Berlin:20170808T170000'])(
    'an exception is found by its moment, in whatever zone it is written: %s',
    (id) => {
      const { occurrences } = read(
        ...event('UID:1', 'DTSTART;TZID=America/Los_Angeles:20170801T080000', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        ...event('UID:1', id, 'DTSTART;TZID=America/Los_Angeles:20170809T100000'),
      );
      expect(occurrences).toMatchObject([
        { start: '2017-08-01T15:00:00Z', status: 'scheduled' },
        { start: '2017-08-09T17:00:00Z', status: 'moved', movedFrom: '2017-08-08T15:00:00Z' },
      ]);
    },
  );

  test('an exception is for the event of its identity, not for another at the same time', () => {
    const weekly = ['DTSTART:20170801T160000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'];
    const { occurrences } = read(
      ...event('UID:1', ...weekly),
      ...event('UID:2', ...weekly),
      ...event('UID:2', 'RECURRENCE-ID:20170808T160000Z', 'DTSTART:20170809T160000Z', 'DURATION:PT1H'),
    );
    expect(occurrences.map(({ id, start, status }) => [id, start, status])).toStrictEqual([
      ['1/2017-08-01T16:00:00Z', '2017-08-01T16:00:00Z', 'scheduled'],
      ['2/2017-08-01T16:00:00Z', '2017-08-01T16:00:00Z', 'scheduled'],
      ['1/2017-08-08T16:00:00Z', '2017-08-08T16:00:00Z', 'scheduled'],
      ['2/2017-08-08T16:00:00Z', '2017-08-09T16:00:00Z', 'moved'],
    ]);
  });

  test('an exception whose event is not in the file is a meeting by itself', () => {
    const { series, occurrences } = read(
      ...event('UID:1', 'RECURRENCE-ID:20170808T160000Z', 'DTSTART:20170809T160000Z', 'DURATION:PT1H'),
    );
    expect([series, occurrences]).toMatchObject([[], [{ start: '2017-08-09T16:00:00Z', status: 'scheduled' }]]);
  });

  test('of two states of one event the later in the file holds', () => {
    expect(
      starts(...event('UID:1', 'DTSTART:20170801T160000Z'), ...event('UID:1', 'DTSTART:20170801T170000Z')),
    ).toEqual(['2017-08-01T17:00:00Z']);
  });

  test('a meeting in UTC is in UTC, wherever the person is', () => {
    const { series, occurrences } = read(...event('UID:1', 'DTSTART:20170801T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=1'));
    expect([series, occurrences]).toMatchObject([
      [{ start: '2017-08-01T16:00:00', timeZone: 'UTC' }],
      [{ start: '2017-08-01T16:00:00Z', timeZone: 'UTC' }],
    ]);
  });

  test('an hour that the clocks skip is not told twice', () => {
    const hourly = ['DTSTART;TZID=America/Los_Angeles:20180311T000000', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY;COUNT=5'];
    const { occurrences } = calendarFeed(calendar(...event('UID:1', ...hourly)), {
      ...source,
      now: Date.UTC(2018, 2, 1),
    });
    expect(occurrences.map(({ start }) => start.slice(8, 13))).toStrictEqual(['11T08', '11T09', '11T10', '11T11']);
  });

  test.each(['2017-08-01', '20170230T160000Z', '20171301', '20170801T250000Z', '201720170801T160000Z', ''])(
    'a calendar with the date “%s” is refused: whatever it means, it would be a guess',
    (date) => {
      expect(() => read(...event('UID:1', `DTSTART:${date}`))).toThrow(`“${date}” is no date`);
    },
  );

  test.each(['20170930Z', '20170931T160000Z', '2017-09-30', 'never'])(
    'so is one whose rule ends with the date “%s”',
    (until) => {
      const rule = `RRULE:FREQ=DAILY;UNTIL=${until};WKST=SU`;
      expect(() => read(...event('UID:1', 'DTSTART:20170801T160000Z', rule))).toThrow(`“${until}” is no date`);
    },
  );

  test('a date may stand in several pieces, behind a parameter with a colon', () => {
    expect(starts(...event('UID:1', 'DTSTART;X="a:b":2017', ' 0801T160000Z'))).toStrictEqual(['2017-08-01T16:00:00Z']);
  });

  test('a line that has no end before its colon is refused', () => {
    const summary = (text: string) => read(...event('UID:1', 'DTSTART:20170801T160000Z', `SUMMARY${text}`));
    expect(summary(`:${'x'.repeat(30_000)}`).occurrences).toHaveLength(1);
    expect(summary(`${';X=1'.repeat(1000)}:x`).occurrences).toMatchObject([{ title: 'x' }]);
    for (const end of [':x', '']) expect(() => summary(';X=1\r\n '.repeat(5000) + end)).toThrow('20,000 characters');
  });

  test('an end before the start is no length', () => {
    const { occurrences } = read(...event('UID:1', 'DTSTART:20170801T160000Z', 'DTEND:20170801T150000Z'));
    expect(occurrences).toMatchObject([{ start: '2017-08-01T16:00:00Z', end: '2017-08-01T16:00:00Z' }]);
  });

  test.each([
    ['whose dates never come', 'RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30'],
    ['of which ical.js would fill the memory', 'RRULE:FREQ=HOURLY;BYWEEKNO=-49'],
    ['of each second', 'RRULE:FREQ=SECONDLY'],
  ])('rules %s are refused', (_, rule) => {
    expect(() => read(...event('UID:1', 'DTSTART:20150201T160000Z', rule))).toThrow(
      'The rules of this calendar have no end.',
    );
  });

  const times = (count: number, lines: (index: number) => readonly string[]) =>
    Array.from({ length: count }, (_, index) => lines(index)).flat();
  const repeating = (count: number, rule: string) =>
    times(count, (index) => event(`UID:${index}`, 'DTSTART:20170801T160000Z', rule));
  const listed = (name: string, count: number) => [
    'DTSTART:20170801T160000Z',
    'RRULE:FREQ=DAILY;COUNT=2',
    `${name}:${times(count, () => ['20170802T160000Z']).join(',')}`,
  ];

  test('as much as a feed of the contract may have is read', () => {
    expect(read(...repeating(500, 'RRULE:FREQ=WEEKLY;COUNT=1')).series).toHaveLength(500);
    expect(read(...repeating(2, 'RRULE:FREQ=HOURLY')).occurrences).toHaveLength(19_120);
    expect(starts(...event('UID:1', ...listed('EXDATE', 20_000)))).toStrictEqual(['2017-08-01T16:00:00Z']);
  });

  test.each([
    ['repeating events', 500, repeating(501, 'RRULE:FREQ=WEEKLY;COUNT=1')],
    ['meetings near now', 20_000, repeating(3, 'RRULE:FREQ=HOURLY')],
    ['events', 20_000, times(20_001, (index) => event(`UID:${index}`, 'DTSTART:20100801T160000Z'))],
    ['dates listed for one event', 20_000, event('UID:1', ...listed('EXDATE', 20_001))],
    ['dates listed for one event', 20_000, event('UID:1', ...listed('RDATE', 20_001))],
  ])(
    'more %s than that (%d) are refused and not cut: whoever looks would take what is left for all',
    (what, most, lines) => {
      expect(() => read(lines.join('\r\n'))).toThrow(`This calendar has more than ${most} ${what}.`);
    },
  );

  test('rules of one event that take too many steps together are refused', () => {
    const rules = (count: number) =>
      event('UID:1', 'DTSTART:20170801T160000Z', ...times(count, (index) => [`RRULE:FREQ=DAILY;COUNT=${800 + index}`]));
    expect(starts(...rules(2)).length).toBeGreaterThan(390);
    expect(() => read(...rules(300))).toThrow('The rules of this calendar have no end.');
  });

  test('an exception has no rule of its own', () => {
    const monthly = ['RRULE:FREQ=MONTHLY;BYDAY=1TU'];
    const { series, occurrences } = read(
      ...event('UID:1', 'RECURRENCE-ID:20170815T080000Z', 'DTSTART:20170816T100000Z', ...monthly),
      ...event('UID:1', 'RECURRENCE-ID:20170822T080000Z', 'DTSTART:20170823T100000Z', ...monthly),
    );
    expect([series, occurrences]).toMatchObject([
      [],
      [
        { start: '2017-08-16T10:00:00Z', series: null },
        { start: '2017-08-23T10:00:00Z', series: null },
      ],
    ]);
  });

  test('a rule that counts from long ago has its last dates', () => {
    expect(starts(...event('UID:1', 'DTSTART:19020801T160000Z', 'RRULE:FREQ=WEEKLY;COUNT=5990'))).toStrictEqual([
      '2017-05-05T16:00:00Z',
      '2017-05-12T16:00:00Z',
    ]);
  });

  test('marks of HTML are left out of the agenda, open ones are not', () => {
    const agenda = (text: string) =>
      read(...event('UID:1', 'DTSTART:20170801T160000Z', `DESCRIPTION:${text}`)).occurrences[0]?.agenda;
    expect(agenda('<p>One<br/>two <a href="https://example.org">three</a></p>')).toBe('One\ntwo three');
    expect(agenda('latency < 5 <b>ms</b>')).toBe('latency < 5 ms');
  });

  test('the way in is found, wherever it is written', () => {
    const join = (...lines: string[]) =>
      read(...event('UID:1', 'DTSTART:20170801T160000Z', ...lines)).occurrences[0]?.join;
    expect(join('LOCATION:https://zoom.us/j/175547218')).toMatchObject({ service: 'Zoom', meetingId: '175547218' });
    expect(join('DESCRIPTION:Notes https://example.org/x\\nJoin: https://meet.jit.si/wg-net')).toMatchObject({
      url: 'https://meet.jit.si/wg-net',
    });
    expect(join('LOCATION:Room 5')).toStrictEqual({ phones: [], oneTap: [] });
  });

  test('whole days have no time and are left out; so is what is long past', () => {
    expect(starts(...event('UID:1', 'DTSTART;VALUE=DATE:20170801'))).toStrictEqual([]);
    expect(starts(...event('UID:1', 'DTSTART:20100801T160000Z'))).toStrictEqual([]);
  });

  test('it keeps the contract', () => {
    const feed = read(...event('UID:1', 'SUMMARY:WG', 'DTSTART:20170801T160000Z', 'RRULE:FREQ=DAILY'));
    expect(checkGroupFeed(feed)).toMatchObject({ ok: true });
    expect(feed.occurrences.length).toBeGreaterThan(390);
  });
});

describe('an address of one’s own', () => {
  // What the browser does when the script is loaded.
  beforeAll(() => script.main());

  test('neither a calendar nor a feed is said to be neither', async () => {
    for (const text of ['', '<html>', '{}', 'BEGIN:VCALENDAR', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR']) {
      const result = await ownFeedOf(text, source);
      expect(result.ok ? result.value.occurrences : result.failure.kind).toStrictEqual(result.ok ? [] : 'no-feed');
    }
  });

  test('a calendar that has too much is said to have that', async () => {
    const rule = event('UID:1', 'DTSTART:20170801T160000Z', 'RRULE:FREQ=SECONDLY');
    expect(await ownFeedOf(calendar(...rule), source)).toStrictEqual({ ok: false, failure: { kind: 'too-much' } });
  });

  test('a feed that never ends is cut, whatever it says', async () => {
    const text = fc.string({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, async (one, other) => {
        const result = await ownFeedOf(calendar(...event(`UID:${one}`, `DTSTART:${other}`)), source);
        expect(typeof result.ok).toBe('boolean');
      }),
    );
  });
});
