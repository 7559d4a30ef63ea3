import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleReading } from '../../../feed/read/recurrence-statement.ts';
import { WEEKDAYS } from '../../../feed/read/weekday.ts';
import { isoDate, parseIsoDate } from '../../../feed/resolve/civil-date.ts';
import { datesOf, parseRule, rruleOf } from '../../../feed/resolve/rule.ts';
import { daysBetween, spilledDates } from '../../../feed/resolve/spilled-dates.ts';
import { meetingsFrom, readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const date = (text: string) => parseIsoDate(text) ?? { year: 0, month: 0, day: 0 };
const DAY = 86_400_000;

/** Every date that is `weekday` after the nth `anchor` of a month, found day by day. */
function byDefinition(nth: number, anchor: number, weekday: number, years: readonly number[]): string[] {
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => {
      const days = Array.from({ length: 31 }, (__, index) => new Date(Date.UTC(year, month, index + 1)));
      const isOn = (day: number) => (one: Date) => (one.getUTCDay() + 6) % 7 === day && one.getUTCMonth() === month;
      const from = days.filter(isOn(anchor))[nth - 1];
      if (!from) return [];
      const after = Array.from({ length: 7 }, (__, index) => new Date(from.getTime() + (index + 1) * DAY));
      return after.filter((one) => (one.getUTCDay() + 6) % 7 === weekday).map((one) => one.toISOString().slice(0, 10));
    }).flat(),
  );
}

it('rule and spilled dates together are the weekday after the nth of another, in every month', () =>
  fc.assert(
    fc.property(
      fc.record({ nth: fc.integer({ min: 1, max: 5 }), anchor: fc.nat({ max: 6 }), weekday: fc.nat({ max: 6 }) }),
      fc.integer({ min: 1990, max: 2060 }),
      ({ nth, anchor, weekday }, year) => {
        const [day = 'MO', other = 'MO'] = [WEEKDAYS[weekday], WEEKDAYS[anchor]];
        const after = { nth, weekday: other };
        const reading: RuleReading = {
          unit: 'month',
          every: 1,
          weekdays: [day],
          ordinals: [],
          monthDays: [],
          exceptMonths: [],
          after,
        };
        const rrule = rruleOf(reading);
        // Never in the month of the other weekday: no rule at all.
        expect(rrule === null).toBe(7 * (nth - 1) + 1 + daysBetween(other, day) > 31);
        fc.pre(rrule !== null);
        const [from, to] = [date(`${year}-01-01`), date(`${year + 4}-12-31`)];
        const all = [...datesOf(parseRule(rrule), from, to), ...spilledDates(reading, from, from, to)].map(isoDate);
        const years = [-1, 0, 1, 2, 3, 4].map((ahead) => year + ahead);
        const expected = byDefinition(nth, anchor, weekday, years).filter(
          (one) => one >= isoDate(from) && one <= isoDate(to),
        );
        expect(all.toSorted()).toEqual(expected);
      },
    ),
  ));

const spilled = (words: string, more: Partial<RuleReading> = {}) => {
  const [weekday, nth, anchor] = words.split(' ');
  const day = (name: string | undefined) => WEEKDAYS.find((one) => one === name) ?? 'MO';
  const reading: RuleReading = {
    unit: 'month',
    every: 1,
    weekdays: [day(weekday)],
    ordinals: [],
    monthDays: [],
    exceptMonths: [],
    after: { nth: Number(nth), weekday: day(anchor) },
    ...more,
  };
  return spilledDates(reading, date('2026-01-01'), date('2026-02-01'), date('2027-12-01')).map(isoDate);
};

describe('from February 2026 to 1 December 2027, in the month after are', () => {
  it.each<[string, Partial<RuleReading>, string[]]>([
    [
      'MO 4 TU',
      {},
      [
        '2026-02-02',
        '2026-03-02',
        '2026-05-04',
        '2026-06-01',
        '2026-08-03',
        '2026-11-02',
        '2027-02-01',
        '2027-03-01',
        '2027-05-03',
        '2027-08-02',
        '2027-10-04',
        '2027-11-01',
      ],
    ],
    ['MO 4 TU', { every: 2 }, ['2026-02-02', '2026-06-01', '2026-08-03', '2027-02-01', '2027-08-02', '2027-10-04']],
    ['MO 4 TU', { exceptMonths: [2, 3, 5, 6, 11] }, ['2026-08-03', '2027-08-02', '2027-10-04']],
    ['TH 2 TU', {}, []],
  ])('%s %j', (words, more, expected) => expect(spilled(words, more)).toEqual(expected));
});

describe('a meeting in the month after', () => {
  const SENTENCE = 'We meet on the Monday after the 4th Tuesday of every month at 9am PT';
  const from = (text: string, day: string, count: number) => meetingsFrom(readmeFeed(text), day, count);

  it('is shown like the others, and said', () => {
    const feed = readmeFeed(`${SENTENCE} / 1pm ET, until May 15, 2027.`);
    expect(meetingsFrom(feed, '2027-02-01', 9)).toEqual([
      '2027-02-01T17:00:00Z disputed or 2027-02-01T18:00:00Z',
      '2027-03-01T17:00:00Z disputed or 2027-03-01T18:00:00Z',
      '2027-03-29T16:00:00Z disputed or 2027-03-29T17:00:00Z',
      '2027-05-03T16:00:00Z disputed or 2027-05-03T17:00:00Z',
    ]);
    expect(remarksOf(feed).filter((remark) => remark.startsWith('info'))).toEqual([
      'info rule-in-next-month: “on the Monday after the 4th Tuesday of every month at 9am PT / 1pm ET” is in the next month at times, and calendars know no rule for that. Shown as meetings of their own: 2026-11-02, 2027-02-01, 2027-03-01 and 2027-05-03.',
    ]);
  });

  it('is listed, cancelled and moved by its date', () => {
    const list = '* 2027-02-01 - cancelled\n* 2027-03-01: planning\n* 2027-05-04 - moved from 2027-05-03';
    expect(from(`${SENTENCE}.\n\n## Schedule\n\n${list}`, '2027-02-01', 5)).toEqual([
      '2027-02-01T17:00:00Z cancelled stated',
      '2027-03-01T17:00:00Z stated',
      '2027-03-29T16:00:00Z derived',
      '2027-05-04T16:00:00Z stated',
      '2027-05-31T16:00:00Z derived',
    ]);
  });

  it('is not there before the day from which on the group meets', () => {
    expect(from(`${SENTENCE}, starting 2027-02-02.`, '2026-11-01', 1)).toEqual(['2027-03-01T17:00:00Z derived']);
    expect(from(`${SENTENCE}, starting 2027-02-01.`, '2026-11-01', 1)).toEqual(['2027-02-01T17:00:00Z derived']);
  });

  it('is there of the fourth weekday at 24:00, too', () =>
    expect(
      meetingsFrom(
        readmeFeed('We meet on the 4th Monday of every month at 24:00 UTC.', {
          updated: '2028-02-01',
          now: '2028-02-02',
        }),
        '2028-02-20',
        2,
      ),
    ).toEqual(['2028-02-29T00:00:00Z derived', '2028-03-28T00:00:00Z derived']));

  it('and nothing is said where no such date is near', () =>
    expect(remarksOf(readmeFeed('We meet on the Thursday after the 4th Tuesday of every month at 9am PT.'))).toEqual(
      [],
    ));
});
