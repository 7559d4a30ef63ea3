import { describe, expect, it } from 'vitest';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const rules = (sentence: string): string[] =>
  readmeFeed(`We meet ${sentence}.`).series.map(({ rrule, start }) => `${rrule} from ${start}`);

describe('24:00 is the beginning of the next day', () => {
  it.each([
    ['every Tuesday at 24:00 UTC', 'FREQ=WEEKLY;BYDAY=WE from 2026-11-04T00:00:00'],
    ['every Sunday at 24:00 UTC', 'FREQ=WEEKLY;BYDAY=MO from 2026-11-02T00:00:00'],
    ['daily at 24:00 UTC', 'FREQ=DAILY from 2026-11-01T00:00:00'],
    ['on the 15th of every month at 24:00 UTC', 'FREQ=MONTHLY;BYMONTHDAY=16 from 2026-11-16T00:00:00'],
    [
      'on the first Tuesday of the month at 24:00 UTC',
      'FREQ=MONTHLY;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=WE from 2026-11-04T00:00:00',
    ],
  ])('%s: %s', (sentence, rule) => expect(rules(sentence)).toEqual([rule]));

  it.each([
    'on the last Tuesday of the month at 24:00 UTC',
    'on the 1st and 3rd Tuesday of the month at 24:00 UTC',
    'on the 31st of every month at 24:00 UTC',
    'on the 28th of every month at 24:00 UTC',
    'on the 15th and 31st of every month at 24:00 UTC',
    'on the Thursday after the second Tuesday at 24:00 UTC',
  ])('%s is no rule, which is said', (sentence) => {
    const feed = readmeFeed(`We meet ${sentence}.`);
    expect(feed.series).toEqual([]);
    expect(remarksOf(feed)[0]).toContain(
      'has no recurrence rule that calendars know for the day after. → List the dates.',
    );
  });
});

describe('a correction for the series', () => {
  const TUESDAYS = 'We meet every Tuesday at 9am PT / 1pm ET.';
  const series = (correction: object) => {
    const [one] = readmeFeed(TUESDAYS, { corrections: { series: [correction] } }).series;
    return (
      one && `${one.title} ${one.rrule} ${one.start} ${one.timeZone} ${one.duration}${one.disputed ? ' disputed' : ''}`
    );
  };

  it.each([
    [
      'that only gives a title leaves the rest as it is',
      { title: 'Weekly' },
      'Weekly FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT1H disputed',
    ],
    [
      'of the zone settles what was disputed',
      { timeZone: 'America/New_York' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/New_York PT1H',
    ],
    [
      'of the time settles what was disputed',
      { time: '10:05' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T10:05:00 America/Los_Angeles PT1H',
    ],
    [
      'of the length',
      { duration: 'PT1H30M' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT1H30M disputed',
    ],
    [
      'of the length, in minutes',
      { duration: 'PT45M' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT45M disputed',
    ],
    [
      'of the length, in hours',
      { duration: 'PT2H' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT2H disputed',
    ],
    [
      'of the beginning takes the first day of the rule from there',
      { start: '2026-12-02' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-12-08T09:00:00 America/Los_Angeles PT1H disputed',
    ],
    [
      'of the end holds to the end of that day there',
      { until: '2026-12-08' },
      'WG FREQ=WEEKLY;BYDAY=TU;UNTIL=20261209T075900Z 2026-11-03T09:00:00 America/Los_Angeles PT1H disputed',
    ],
    [
      'with words of the sentence, in any case',
      { match: 'EVERY tuesday', title: 'Weekly' },
      'Weekly FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT1H disputed',
    ],
    [
      'with words of another one changes nothing',
      { match: 'Friday', title: 'Weekly' },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT1H disputed',
    ],
    ['that drops it', { drop: true }, undefined],
    [
      'that does not drop it',
      { drop: false },
      'WG FREQ=WEEKLY;BYDAY=TU 2026-11-03T09:00:00 America/Los_Angeles PT1H disputed',
    ],
  ])('%s', (_, correction, expected) => expect(series(correction)).toBe(expected));

  it('gives a zone to a sentence that names none', () => {
    const feed = readmeFeed('We meet every Tuesday at 9am.', { corrections: { series: [{ timeZone: 'Asia/Tokyo' }] } });
    expect(feed.series[0]).toMatchObject({ start: '2026-11-03T09:00:00', timeZone: 'Asia/Tokyo' });
    expect(remarksOf(feed)).toEqual([]);
  });
});

it('a correction of the zone leaves the half of the day in doubt, one of the time does not', () => {
  const other = (correction: object) =>
    readmeFeed('We meet every Tuesday at 4:30.', {
      corrections: { series: [{ timeZone: 'America/New_York', ...correction }] },
    }).series[0]?.disputed?.start;
  expect(other({})).toBe('2026-11-03T16:30:00');
  expect(other({ time: '16:30' })).toBeUndefined();
});

it('a correction of the time leaves nothing odd about it, one of the beginning nothing about the weeks', () => {
  const said = (text: string, correction: object) =>
    remarksOf(readmeFeed(text, { corrections: { series: [correction] } }));
  expect(said('We meet on Tuesdays from 11:00am - 12:00am PT.', { time: '11:00' })).toEqual([]);
  expect(said('We meet every other Tuesday at 9am PT.', { start: '2026-11-10' })).toEqual([]);
});

it('another rule that the words may mean is the other reading', () => {
  const { series } = readmeFeed('We meet biweekly on Mondays and Thursdays at 9am PT.');
  expect(series[0]).toMatchObject({
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
    disputed: { rrule: 'FREQ=WEEKLY;BYDAY=MO,TH', line: 3, origin: 'sentence' },
  });
});

it('a series has the notes and the recordings that belong to it, or none', () => {
  const [notes, videos] = ['https://docs.google.com/document/d/1', 'https://www.youtube.com/playlist?list=PL1'];
  const [one] = readmeFeed(`Tuesdays at 9am PT ([notes](${notes}), [recordings](${videos}))`).series;
  expect(one).toMatchObject({ agendaUrl: notes, recordingsUrl: videos });
  const [bare] = readmeFeed('Tuesdays at 9am PT').series;
  expect(bare).not.toHaveProperty('agendaUrl');
  expect(bare).not.toHaveProperty('recordingsUrl');
});

describe('the length of a meeting', () => {
  it.each([
    ['on Tuesdays from 9 to 10:30am PT', 'PT1H30M'],
    ['on Tuesdays at 9am PT for 30 minutes', 'PT30M'],
    ['on Tuesdays at 9am PT for 2 hours', 'PT2H'],
    ['on Tuesdays from 11-1pm PT', 'PT2H'],
  ])('%s: %s', (sentence, duration) => {
    const feed = readmeFeed(`We meet ${sentence}.`);
    expect(feed.series[0]).toMatchObject({ duration, assumed: [] });
    expect(feed.diagnostics).toEqual([]);
  });

  it('is one hour where no end is given, which is said', () => {
    const { series, diagnostics } = readmeFeed('We meet on Tuesdays at 9am PT.');
    expect(series[0]).toMatchObject({ duration: 'PT1H', assumed: ['duration'] });
    expect(diagnostics).toEqual([
      {
        severity: 'info',
        code: 'assumed-duration',
        line: 3,
        column: 9,
        message: 'No end is given; one hour is assumed.',
        hint: 'Give an end (“8 to 9am”) or a length (“1 hour”).',
      },
    ]);
  });
});

it.each([
  [
    'on Tuesdays at 9am PT, until December 15, 2026',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261216T075900Z',
    '2026-12-15T17:00:00Z',
  ],
  ['on Tuesdays at 9am PT, until December 15', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261216T075900Z', '2026-12-15T17:00:00Z'],
])('%s ends on that day', (sentence, rrule, last) => {
  const { series, occurrences } = readmeFeed(`We meet ${sentence}.`);
  expect([series[0]?.rrule, occurrences.at(-1)?.start]).toEqual([rrule, last]);
});
