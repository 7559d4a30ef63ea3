import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const SENTENCE = 'We meet every Tuesday at 9am PT.';
const withList = (...entries: string[]) =>
  readmeFeed(`${SENTENCE}\n\n${entries.map((entry) => `* ${entry}`).join('\n')}`);

describe('a list that keeps to another time than the sentence', () => {
  const fresh = () => withList('November 24, 2026 at 10am PT', 'December 1, 2026 at 10am PT - Agenda: plans');

  it('is said once, with all its lines', () => {
    const feed = fresh();
    expect(remarksOf(feed)).toEqual([
      'warning times-disagree: The sentence says 09:00 in Los Angeles; the dated list says 10:00 in Los Angeles (“November 24, 2026 at 10am PT”). Listed dates are read as listed, the others as the sentence says; both times are shown. → Give the same time in both: “10:00 in Los Angeles” or “09:00 in Los Angeles”.',
    ]);
    expect(feed.diagnostics[0]).toMatchObject({ line: 3, lines: [3, 5, 6] });
  });

  it('is the other reading of the series', () =>
    expect(fresh().series[0]).toMatchObject({
      start: '2026-11-03T09:00:00',
      disputed: {
        start: '2026-11-03T10:00:00',
        timeZone: 'America/Los_Angeles',
        line: 5,
        says: 'November 24, 2026 at 10am PT',
        origin: 'dated-entry',
      },
    }));

  it('holds on its dates, the sentence on all others, and each names the other', () =>
    expect(meetingsFrom(fresh(), '2026-11-23', 4)).toEqual([
      '2026-11-24T18:00:00Z disputed or 2026-11-24T17:00:00Z',
      '2026-12-01T18:00:00Z disputed or 2026-12-01T17:00:00Z',
      '2026-12-08T17:00:00Z disputed or 2026-12-08T18:00:00Z',
      '2026-12-15T17:00:00Z disputed or 2026-12-15T18:00:00Z',
    ]));
});

describe('what the series is doubted for', () => {
  const other = (...entries: string[]) => withList(...entries).series[0]?.disputed?.start?.slice(11, 16);
  it.each([
    ['half of the list', ['November 24, 2026 at 10am PT', 'December 1, 2026 at 9am PT'], '10:00'],
    [
      'the time that most entries keep to',
      ['November 24, 2026 at 10am PT', 'December 1, 2026 at 11am PT', 'December 8, 2026 at 11am PT'],
      '11:00',
    ],
    [
      'not one entry of three',
      ['November 24, 2026 at 10am PT', 'December 1, 2026 at 9am PT', 'December 8, 2026 at 9am PT'],
      undefined,
    ],
    ['not a date that the rule does not have', ['November 25, 2026 at 10am PT'], undefined],
    ['not the same moment in another zone', ['November 24, 2026 at 12pm ET', 'December 1, 2026 at 12pm ET'], undefined],
    [
      'dates without a time do not count',
      ['November 24, 2026 at 10am PT', 'December 1, 2026', 'December 8, 2026', 'December 15, 2026'],
      '10:00',
    ],
    [
      'every week, where the rule has every other',
      ['December 1, 2026 at 10am PT', 'December 8, 2026 at 10am PT'],
      '10:00',
    ],
  ])('%s', (_, entries, time) => expect(other(...entries)).toBe(time));
});

describe('a time that the registry settles', () => {
  it('for the series leaves nothing to doubt', () => {
    const { series } = readmeFeed(`${SENTENCE}\n\n* November 24, 2026 at 10am PT`, {
      corrections: { series: [{ time: '10:00' }] },
    });
    expect(series[0]).toMatchObject({ start: '2026-11-03T10:00:00' });
    expect(series[0]).not.toHaveProperty('disputed');
  });

  it('for the series is not doubted by a list that says another', () => {
    const { series, diagnostics } = readmeFeed(`${SENTENCE}\n\n* November 24, 2026 at 10am PT`, {
      corrections: { series: [{ time: '11:00' }] },
    });
    expect(series[0]).not.toHaveProperty('disputed');
    expect(diagnostics.map(({ code }) => code)).toEqual(['assumed-duration']);
  });

  it('for one date holds there, and leaves the others as they are', () => {
    const feed = readmeFeed(SENTENCE, {
      corrections: { dates: [{ date: '2026-12-01', status: 'scheduled', time: '10:30' }] },
    });
    expect(feed.series[0]).not.toHaveProperty('disputed');
    expect(meetingsFrom(feed, '2026-11-23', 3)).toEqual([
      '2026-11-24T17:00:00Z derived',
      '2026-12-01T18:30:00Z stated',
      '2026-12-08T17:00:00Z derived',
    ]);
    expect(remarksOf(feed)).toEqual([]);
  });
});
