import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../feed/resolve/corrections.ts';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

describe('what the registry settles is in the form that is documented', () => {
  const one = (correction: object) => () => parseCorrections({ series: [correction] });
  const date = (correction: object) => () =>
    parseCorrections({ dates: [{ date: '2026-12-01', status: 'cancelled', ...correction }] });

  it.each([
    ['nothing', () => parseCorrections(undefined)],
    [
      'all of a series',
      one({
        match: 'Tuesday',
        timeZone: 'Europe/Berlin',
        time: '23:59',
        start: '2026-12-01',
        until: '2026-12-31',
        duration: 'PT1H30M',
        title: 'Call',
        drop: true,
      }),
    ],
    ['a length in minutes', one({ duration: 'PT30M' })],
    ['a length in hours', one({ duration: 'PT10H' })],
    ['a time at midnight', one({ time: '00:00' })],
    ['all of a date', date({ match: 'Tuesday', status: 'moved', to: '2026-12-02', time: '10:00', reason: 'Holidays' })],
  ])('%s', (_, parse) => expect(parse).not.toThrow());

  it.each([
    [one({ time: '09:60' }), 'corrections.series.0.time: expected a time like "09:00"'],
    [one({ time: '24:00' }), 'corrections.series.0.time: expected a time like "09:00"'],
    [one({ time: '9:00' }), 'corrections.series.0.time: expected a time like "09:00"'],
    [one({ time: '09:00 PT' }), 'corrections.series.0.time: expected a time like "09:00"'],
    [one({ time: 'at 09:00' }), 'corrections.series.0.time: expected a time like "09:00"'],
    [one({ duration: 'PT0M' }), 'corrections.series.0.duration: expected an ISO 8601 duration like PT30M or PT1H30M'],
    [one({ duration: '1 hour' }), 'corrections.series.0.duration: expected an ISO 8601 duration like PT30M or PT1H30M'],
    [
      one({ duration: 'PT1H or so' }),
      'corrections.series.0.duration: expected an ISO 8601 duration like PT30M or PT1H30M',
    ],
    [one({ duration: '-PT1H' }), 'corrections.series.0.duration: expected an ISO 8601 duration like PT30M or PT1H30M'],
    [one({ start: '2026-1-1' }), 'corrections.series.0.start: expected a date like 2026-12-25'],
    [one({ until: '2026-12-25T00:00' }), 'corrections.series.0.until: expected a date like 2026-12-25'],
    [one({ until: 'on 2026-12-25' }), 'corrections.series.0.until: expected a date like 2026-12-25'],
    [
      one({ timeZone: 'Mars/Olympus' }),
      'corrections.series.0.timeZone: expected an IANA time zone like America/Los_Angeles',
    ],
    [one({ match: '' }), 'corrections.series.0.match: '],
    [one({ title: '' }), 'corrections.series.0.title: '],
    [one({ drop: 'yes' }), 'corrections.series.0.drop: '],
    [date({ status: 'postponed' }), 'corrections.dates.0.status: '],
    [date({ status: 'moved' }), 'corrections.dates.0: "moved" needs "to": the date it was moved to'],
    [date({ colour: 'red' }), 'corrections.dates.0.colour: '],
    [() => parseCorrections('none'), 'corrections: '],
  ])('else it is refused by name: %#', (parse, message) => {
    expect(parse).toThrow(TypeError);
    expect(parse).toThrow(message);
  });
});

const SENTENCE = 'We meet every Tuesday at 9am PT.';

describe('a date that the registry settles', () => {
  const meetings = (...dates: object[]) =>
    meetingsFrom(readmeFeed(SENTENCE, { corrections: { dates } }), '2026-11-28', 2);

  it.each([
    [
      'is cancelled',
      { date: '2026-12-01', status: 'cancelled' },
      ['2026-12-01T17:00:00Z cancelled stated', '2026-12-08T17:00:00Z derived'],
    ],
    [
      'is moved to a day, at the same time',
      { date: '2026-12-01', status: 'moved', to: '2026-12-02' },
      ['2026-12-02T17:00:00Z moved stated', '2026-12-08T17:00:00Z derived'],
    ],
    [
      'is moved to a day and a time',
      { date: '2026-12-01', status: 'moved', to: '2026-12-02', time: '10:30' },
      ['2026-12-02T18:30:00Z moved stated', '2026-12-08T17:00:00Z derived'],
    ],
    [
      'is added where the rule has none',
      { date: '2026-12-03', status: 'scheduled' },
      ['2026-12-01T17:00:00Z derived', '2026-12-03T17:00:00Z stated'],
    ],
    [
      'is for the series whose words it names',
      { date: '2026-12-01', match: 'tuesday', status: 'cancelled' },
      ['2026-12-01T17:00:00Z cancelled stated', '2026-12-08T17:00:00Z derived'],
    ],
  ])('%s', (_, correction, expected) => expect(meetings(correction)).toEqual(expected));

  it('wins over what the README says of it', () => {
    const feed = readmeFeed(`${SENTENCE}\n\n* December 1, 2026: no meeting\n* December 8, 2026 at 9am PT`, {
      corrections: { dates: [{ date: '2026-12-08', status: 'scheduled', time: '11:00' }] },
    });
    expect(meetingsFrom(feed, '2026-11-28', 2)).toEqual([
      '2026-12-01T17:00:00Z cancelled stated',
      '2026-12-08T19:00:00Z stated',
    ]);
  });

  it('gives its reason, and says that the registry settles it', () => {
    const feed = readmeFeed(SENTENCE, {
      corrections: {
        dates: [
          { date: '2026-12-01', status: 'cancelled', reason: 'Holidays' },
          { date: '2026-12-08', status: 'scheduled', time: '10:00' },
          { date: '2026-12-10', status: 'scheduled', time: '10:00' },
        ],
      },
    });
    const [cancelled, retimed, added] = feed.occurrences.filter(({ start }) => start > '2026-11-28');
    expect(cancelled).toMatchObject({ status: 'cancelled', reason: 'Holidays', lines: [3] });
    expect(retimed).toMatchObject({ says: 'Correction in the registry', origin: 'correction', lines: [3] });
    expect(added).toMatchObject({ says: 'Correction in the registry', origin: 'correction', series: null, lines: [3] });
    expect(retimed).not.toHaveProperty('reason');
  });
});

it('a correction that fits nothing any more is an error that names it', () => {
  const feed = readmeFeed(SENTENCE, {
    corrections: {
      series: [{ match: 'Friday', title: 'x' }],
      dates: [
        { date: '2026-02-30', status: 'cancelled' },
        { date: '2026-12-01', match: 'Friday', status: 'cancelled' },
      ],
    },
  });
  const mend =
    'in the registry matches no meeting of this source. → The source may have changed: compare it, then mend or remove the correction.';
  expect(remarksOf(feed)).toEqual([
    `error correction-unmatched: The correction series: Friday ${mend}`,
    `error correction-unmatched: The correction dates: 2026-02-30 ${mend}`,
    `error correction-unmatched: The correction dates: 2026-12-01 for “Friday” ${mend}`,
  ]);
  expect(feed.diagnostics[0]).toMatchObject({ line: 1 });
});

it('a correction for all, where there is no meeting, is such an error too', () =>
  expect(remarksOf(readmeFeed('Hello.', { corrections: { series: [{ title: 'x' }] } }))[0]).toContain(
    'The correction series: for all in the registry',
  ));
