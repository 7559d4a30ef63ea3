import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const SENTENCE = 'We meet every Tuesday at 9am PT.';
const cancelled = (text: string): string[] =>
  readmeFeed(`${SENTENCE}\n\n${text}`)
    .occurrences.filter(({ status }) => status === 'cancelled')
    .map(({ start }) => start.slice(0, 10));
const DECEMBER = ['2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05'];

describe('in a break no meeting is held', () => {
  it.each([
    ['No meetings from December 15 to January 10.', DECEMBER],
    ['No meetings from December 15, 2026 to January 10.', DECEMBER],
    ['No meetings from December 15 to January 10, 2027.', DECEMBER],
    ['* December 15, 2026 - January 5, 2027: no meetings', DECEMBER],
    ['No meetings from December 15 to December 22, 2026.', ['2026-12-15', '2026-12-22']],
    ['No meetings in February 2027.', ['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23']],
    ['## Schedule\n\n* December 21-31: no meetings\n* December 22: planning', ['2026-12-29']],
  ])('%j: %j', (text, dates) => expect(cancelled(text)).toEqual(dates));

  it('and it is said by which words, and which year is read', () => {
    const feed = readmeFeed(`${SENTENCE}\n\nNo meetings from December 15 to January 10.`);
    expect(feed.occurrences.find(({ status }) => status === 'cancelled')).toMatchObject({
      reason: 'No meetings from December 15 to January 10',
      certainty: 'stated',
      lines: [5],
    });
    expect(remarksOf(feed)).toEqual([
      'info year-inferred: No year is given in “No meetings from December 15 to January 10”; read as 2026-12-15 to 2027-01-10. → Add the year.',
    ]);
    expect(feed.series[0]?.start).toBe('2026-11-03T09:00:00');
  });

  it.each(['from December 32, 2026 to January 10, 2027', 'from January 10, 2027 to December 15, 2026'])(
    '%s is none, which is said',
    (words) =>
      expect(remarksOf(readmeFeed(`${SENTENCE}\n\nNo meetings ${words}.`))).toEqual([
        `warning no-such-date: “No meetings ${words}” names days that the calendar does not have in this order. No meeting is cancelled for it. → Correct the dates.`,
      ]),
  );

  it('whose first day is no beginning of the series', () => {
    const feed = readmeFeed('We meet every Tuesday at 9am PT, no meetings from December 15 to January 10, 2027.');
    expect(feed.series[0]?.start).toBe('2026-11-03T09:00:00');
    expect(meetingsFrom(feed, '2026-12-08', 2)).toEqual([
      '2026-12-08T17:00:00Z derived',
      '2026-12-15T17:00:00Z cancelled stated',
    ]);
  });

  it('of the meetings in whose section it stands', () => {
    const feed = readmeFeed(
      '## Docs\n\nTuesdays at 9am PT\n\nNo meetings in December 2026.\n\n## Tests\n\nTuesdays at 9am PT',
    );
    expect(meetingsFrom(feed, '2026-12-01', 2)).toEqual([
      '2026-12-01T17:00:00Z cancelled stated',
      '2026-12-01T17:00:00Z derived',
    ]);
  });
});

describe('what is said of when it is not held', () => {
  it.each([
    ['We skip August.', 'is not held in every month (“We skip August”). Read as “Every Tuesday, except in August”.'],
    [
      'No meetings during KubeCon week.',
      'has exceptions in words that no calendar rule can hold (“No meetings during KubeCon week”). Dates that fall away may still be shown.',
    ],
    [
      'We skip August. No meetings during KubeCon week.',
      'has exceptions in words that no calendar rule can hold (“No meetings during KubeCon week”). Dates that fall away may still be shown.',
    ],
  ])('%s', (text, message) => {
    const feed = readmeFeed(`${SENTENCE}\n\n## Notes\n\n${text}`);
    expect(remarksOf(feed)).toEqual([
      `warning exception-in-prose: “every Tuesday at 9am PT” ${message} → List the cancelled dates: “2026-12-24 - cancelled”.`,
    ]);
    expect(feed.diagnostics.find(({ code }) => code === 'exception-in-prose')).toMatchObject({
      line: 3,
      lines: [3, 7],
    });
    expect(feed.series[0]?.rrule.includes('BYMONTH')).toBe(text.includes('August'));
  });

  it.each([
    [
      'in its own sentence, by whole months',
      'We meet every Tuesday at 9am PT, except in December.',
      'is not held in every month. Read as “Every Tuesday, except in December”.',
    ],
    [
      'in its own sentence, by a month named last',
      'We meet every Tuesday at 9am PT from September to June.',
      'is not held in every month. Read as “Every Tuesday, except in July and August”.',
    ],
    [
      'in its own sentence, by more than months',
      'We meet every Tuesday at 9am PT, except in December and the week of KubeCon.',
      'has exceptions in words that no calendar rule can hold. Dates that fall away may still be shown.',
    ],
    [
      'of days that are its own',
      'We meet every Tuesday at 9am PT, no meeting on months with a fifth Tuesday.',
      'has exceptions in words that no calendar rule can hold. Dates that fall away may still be shown.',
    ],
  ])('%s', (_, text, message) =>
    expect(remarksOf(readmeFeed(text))).toEqual([
      `warning exception-in-prose: “every Tuesday at 9am PT” ${message} → List the cancelled dates: “2026-12-24 - cancelled”.`,
    ]),
  );
});
